import type { AppStore } from '../../store/createAppStore.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { selectIsEmpty, selectIsReading, selectIsUnread } from '../../store/selectors.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { StaleNote } from '../StaleNote.tsx';
import { TroubleActions, TroubleText } from '../shell/AnalysisState.tsx';
import styles from './NothingToAnswer.module.css';

/** The answer if there is none: why the document was not analysed, or the smallest callback to insert. */
export function NothingToAnswer({ outOfDate }: { outOfDate: boolean }) {
  const why = useApp(selectWhy);
  const trouble = useApp(selectTroubleOfUnread);
  const problem = useApp(selectNoCallbacks);
  const empty = useApp(selectIsEmpty);
  const { applyFix } = useActions();
  const fix = problem?.fix;
  return (
    <div className={styles.answer}>
      {outOfDate && !empty && <StaleNote />}
      <output aria-label="Callback URL" aria-live="off" className={styles.output}>
        {why}
      </output>
      {trouble && (
        <section aria-label="Analysis" className={styles.trouble}>
          <p>
            <TroubleText trouble={trouble} />
          </p>
          <p className={styles.actions}>
            <TroubleActions trouble={trouble} />
          </p>
        </section>
      )}
      {problem && (
        <p>
          <InlineCode text={problem.message} /> {problem.hint && <InlineCode text={problem.hint} />}
        </p>
      )}
      {fix && <Button onClick={() => applyFix(fix)}>{fix.title}</Button>}
    </div>
  );
}

const ELSEWHERE =
  'the document itself has no callbacks, and documents it refers to are not open; Problems names them';

function selectWhy(state: AppStore): string {
  // What a slow analysis of an edited text will find is not known either.
  if (selectIsReading(state) || state.slow === 'analysis') {
    return 'No callback URL yet: the document is being read';
  }
  if (selectIsUnread(state)) return 'No callback URL: this document is not analysed';
  if (selectIsEmpty(state)) return 'No callback URL: the document is empty';
  const isElsewhere = state.current.analysis.problems.some((each) => each.code === 'ref-external');
  return `No callback URL: ${isElsewhere ? ELSEWHERE : 'this document has no callbacks'}`;
}

const selectTroubleOfUnread = (state: AppStore) =>
  selectIsUnread(state) && !state.analyzing ? state.trouble : undefined;

const selectNoCallbacks = (state: AppStore) =>
  state.current.analysis.problems.find((each) => each.code === 'no-callbacks');
