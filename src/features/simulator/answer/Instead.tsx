import { cutText } from '../../../ui/cutText.ts';

const MOST = 1000;

interface InsteadProps {
  readonly className: string | undefined;
  readonly available: readonly string[];
  readonly nearest: string | undefined;
}

/** What is there where something was looked for in vain, to follow the reason. */
export function Instead({ className, available, nearest }: InsteadProps) {
  if (available.length === 0) return null;
  return (
    <span className={className}>
      {' · there: '}
      <code>{cutText(available.join(', '), MOST)}</code>
      {nearest !== undefined && (
        <>
          {' · nearest: '}
          <code>{cutText(nearest, MOST)}</code>
        </>
      )}
    </span>
  );
}
