import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { selectIsReading } from '../store/selectors.ts';
import { Button } from '../ui/Button.tsx';
import { InlineCode } from '../ui/InlineCode.tsx';
import styles from './NothingToAnswer.module.css';

/** The answer where the document has no callback: the reason, and the smallest callback to insert. */
export function NothingToAnswer() {
  const problem = useApp(selectNoCallbacks);
  const refersElsewhere = useApp(selectRefersElsewhere);
  const reading = useApp(selectIsReading);
  const { applyFix } = useActions();
  const fix = problem?.fix;
  return (
    <div className={styles.answer}>
      <output aria-label="Callback URL" aria-live="off" className={styles.output}>
        {reading
          ? 'No callback URL yet: the document is being read'
          : `No callback URL: ${refersElsewhere ? ELSEWHERE : 'this document has no callbacks'}`}
      </output>
      {problem && (
        <p>
          <InlineCode text={problem.message} /> {problem.hint && <InlineCode text={problem.hint} />}
        </p>
      )}
      {fix && <Button onClick={() => applyFix(fix)}>{fix.title}</Button>}
    </div>
  );
}

const selectNoCallbacks = (state: AppStore) =>
  state.current.analysis.problems.find((each) => each.code === 'no-callbacks');

const ELSEWHERE =
  'the document itself has no callbacks, and documents it refers to are not open; Problems names them';

const selectRefersElsewhere = (state: AppStore) =>
  state.current.analysis.problems.some((each) => each.code === 'ref-external');
