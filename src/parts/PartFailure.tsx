import { useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { InlineCode } from '../ui/InlineCode.tsx';
import styles from './PartFailure.module.css';
import { type WhyNotLoaded, whyNotLoaded } from './whyNotLoaded.ts';

interface PartFailureProps {
  /** The part, as it begins a sentence. */
  readonly name: string;
  readonly warning?: string | undefined;
  onRetry(): void;
}

/** Says that a part of the page did not arrive and why, and what can be done. */
export function PartFailure({ name, warning, onRetry }: PartFailureProps) {
  const [why, setWhy] = useState<WhyNotLoaded>();
  useEffect(() => {
    let gone = false;
    void whyNotLoaded().then((found) => gone || setWhy(found));
    return () => {
      gone = true;
    };
  }, []);
  return (
    <>
      <p className={styles.words}>
        <strong>
          <InlineCode text={name} /> could not be loaded.
        </strong>{' '}
        {warning} {why && SENTENCES[why]}
      </p>
      {why && why !== 'unreachable' && (
        <Button look={why === 'newer' ? 'primary' : 'plain'} onClick={() => location.reload()}>
          {why === 'newer' ? 'Reload for the new version' : 'Reload the page'}
        </Button>
      )}
      <Button onClick={onRetry}>Try again</Button>
    </>
  );
}

/** The same within a pane, in place of the part. */
export function PartFailureBox(props: PartFailureProps) {
  return (
    <div className={styles.box} role="alert">
      <PartFailure {...props} />
    </div>
  );
}

const SENTENCES: Record<WhyNotLoaded, string> = {
  newer: 'A new version of this page has been published since you opened it.',
  same: 'The server did not send it.',
  unreachable: 'Check your connection, then try again.',
};
