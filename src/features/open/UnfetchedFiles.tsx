import { useState } from 'react';
import type { Unfetched } from '../../store/notice.ts';
import { InlineCode } from '../../ui/InlineCode.tsx';
import FetchMissing from './FetchMissing.tsx';
import { groupUnfetched } from './groupUnfetched.ts';
import styles from './UnfetchedFiles.module.css';

/** The files that could not be fetched, each with why and what to do; fetches them once more. */
export default function UnfetchedFiles({ unfetched }: { unfetched: readonly Unfetched[] }) {
  const [busy, setBusy] = useState(false);
  const { groups, more } = groupUnfetched(unfetched);
  return (
    <div className={styles.files}>
      {!busy && (
        <ul className={styles.list}>
          {groups.map(({ names, others, title, nextStep }) => (
            <li key={title}>
              {names.map((name) => (
                <code key={name} className={styles.name}>
                  {name}
                </code>
              ))}
              {others > 0 && ` and ${others} more`}
              {': '}
              <InlineCode text={`${title}. ${nextStep}`} />
            </li>
          ))}
          {more > 0 && <li>{more === 1 ? 'And one more.' : `And ${more} more.`}</li>}
        </ul>
      )}
      <FetchMissing label="Retry" onBusy={setBusy} />
    </div>
  );
}
