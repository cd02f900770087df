import { sizeText } from '../../bytes/sizeText.ts';
import { describeFailure } from '../../remote/describeFailure.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode } from '../../ui/InlineCode.tsx';
import styles from './OpeningState.module.css';
import { ReferredState } from './ReferredState.tsx';
import type { Opening } from './useOpenUrl.ts';

interface OpeningStateProps {
  readonly opening: Opening;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onStopWaiting: () => void;
}

/** How far a download is, or why it failed and what to do. */
export function OpeningState({ opening, onCancel, onRetry, onStopWaiting }: OpeningStateProps) {
  if (opening.phase === 'idle') return null;
  if (opening.phase === 'fetching' || opening.phase === 'asking')
    return <ReferredState step={opening} onCancel={onCancel} onStopWaiting={onStopWaiting} />;
  if (opening.phase === 'loading') {
    const { host, progress } = opening;
    return (
      <div className={styles.loading}>
        <progress
          className={styles.bar}
          aria-label={`Fetching from ${host}`}
          // Without a value the bar shows that something is going on, not how much is left.
          {...(progress?.total !== undefined && { value: progress.received, max: progress.total })}
        />
        <span className={styles.amount}>
          {progress ? sizeText(progress.received, progress.total) : 'Waiting for an answer'} from{' '}
          <code>{host}</code>
        </span>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    );
  }
  const { title, text, nextStep } = describeFailure(opening.failure);
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.title}>
        <InlineCode text={title} />
      </p>
      <p>
        <InlineCode text={text} />
      </p>
      <p>
        <InlineCode text={nextStep} />
      </p>
      {isWorthRetrying(opening.failure.kind) && <Button onClick={onRetry}>Retry</Button>}
    </div>
  );
}

/** What the address itself rules out will fail again. */
function isWorthRetrying(kind: string): boolean {
  return !['not-a-url', 'scheme', 'credentials', 'mixed-content', 'only-localhost', 'too-large'].includes(
    kind,
  );
}
