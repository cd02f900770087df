import { describeOrigin } from '../../store/describeOrigin.ts';
import { useActions } from '../../store/hooks.ts';
import type { Work } from '../../store/work.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './EntriesNotice.module.css';

/** Several files could be the one to start from: the user knows which. */
export default function EntriesNotice({
  choices,
  compare = false,
}: {
  choices: readonly Pick<Work, 'set' | 'origin'>[];
  compare?: boolean;
}) {
  const { openSet, setCompared } = useActions();
  const take = ({ set, origin }: Pick<Work, 'set' | 'origin'>) =>
    compare
      ? setCompared({ set, origin, is: 'before' }, `Compared with ${describeOrigin(origin)}.`)
      : openSet(set, origin);
  return (
    <div className={styles.entries}>
      <p>
        <strong>Which file is the description?</strong> {choices.length} of these files can be opened on their
        own.
      </p>
      <ul className={styles.list}>
        {choices.map(({ set, origin }) => (
          <li key={set.entry}>
            <Button onClick={() => take({ set, origin })}>{set.entry}</Button>
            {set.documents.length > 1 && (
              <span className={styles.more}>
                with {set.documents.length - 1} {set.documents.length === 2 ? 'other file' : 'other files'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
