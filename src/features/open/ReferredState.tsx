import { useEffect, useRef } from 'react';
import { sizeText } from '../../bytes/sizeText.ts';
import type { OtherHost } from '../../remote/fetchReferred.ts';
import { isThisMachine } from '../../remote/isThisMachine.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './OpeningState.module.css';
import type { ReferredStep } from './useReferredRun.ts';

interface ReferredStateProps {
  readonly step: ReferredStep;
  readonly onCancel: () => void;
  /** Opens the files that have arrived; absent when files are only added to the open work. */
  readonly onStopWaiting?: () => void;
}

/** How far the files are that a document refers to, or whether other hosts may be asked for some. */
export function ReferredState({ step, onCancel, onStopWaiting }: ReferredStateProps) {
  if (step.phase === 'asking') return <OtherHosts {...step} onCancel={onCancel} />;
  const { fetched, failed, known, bytes } = step.progress;
  return (
    <div className={styles.loading}>
      <progress
        className={styles.bar}
        aria-label="Fetching the files it refers to"
        value={fetched + failed}
        max={known}
      />
      <span className={styles.amount}>
        {fetched} of {known} files, {sizeText(bytes)}
        {failed > 0 && `, ${failed} failed`}
      </span>
      <span className={styles.choices}>
        {onStopWaiting && <Button onClick={onStopWaiting}>Open what has arrived</Button>}
        <Button onClick={onCancel}>Cancel</Button>
      </span>
    </div>
  );
}

interface OtherHostsProps {
  readonly hosts: readonly OtherHost[];
  readonly answer: (agreed: boolean) => void;
  readonly onCancel: () => void;
}

/** The user agreed to one host; a document must not make the browser ask others. */
function OtherHosts({ hosts, answer, onCancel }: OtherHostsProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  // The button that had the focus is gone; Enter must not agree by accident.
  useEffect(() => group.current?.focus(), []);
  return (
    <fieldset ref={group} className={styles.question} tabIndex={-1}>
      <legend className={styles.title}>It also needs files from elsewhere</legend>
      <ul className={styles.hosts}>
        {hosts.map(({ host, count }) => (
          <li key={host}>
            {count === 1 ? 'one file' : `${count} files`} from <code>{host}</code>
            {isThisMachine(host) && ', a server on this machine'}
          </li>
        ))}
      </ul>
      <span className={styles.choices}>
        <Button look="primary" onClick={() => answer(true)}>
          Fetch them too
        </Button>
        <Button onClick={() => answer(false)}>Leave out</Button>
        <Button onClick={onCancel}>Cancel</Button>
      </span>
    </fieldset>
  );
}
