import type { Unfetched } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { groupUnfetched } from './groupUnfetched.ts';
import { ReferredState } from './ReferredState.tsx';
import styles from './UnfetchedFiles.module.css';
import { useFetchMissing } from './useFetchMissing.ts';

/** The files that could not be fetched, each with why and what to do; fetches them once more. */
export default function UnfetchedFiles({ unfetched }: { unfetched: readonly Unfetched[] }) {
  const { step, isFetching, fetchMissing, cancel } = useFetchMissing();
  const { groups, more } = groupUnfetched(unfetched);
  return (
    <div className={styles.files}>
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
      {step && <ReferredState step={step} onCancel={cancel} />}
      {!step && (
        <Button disabled={isFetching} onClick={fetchMissing}>
          Retry
        </Button>
      )}
    </div>
  );
}
