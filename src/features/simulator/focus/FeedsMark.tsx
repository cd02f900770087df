import { useFeedsWord } from './exchangeFocus.ts';

/** What is said beside a field that is read. */
export function FeedsMark({ className }: { readonly className?: string | undefined }) {
  return <b className={className}>{useFeedsWord()}</b>;
}
