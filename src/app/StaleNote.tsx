import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { selectIsStale } from '../store/selectors.ts';
import { Button } from '../ui/Button.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { lineIndexOf } from './lineIndexOf.ts';
import styles from './StaleNote.module.css';

/** Whether what is shown is of an earlier text: not while the newest one is being analysed, which is soon over. */
export function useIsOutOfDate(): boolean {
  const stale = useApp(selectIsStale);
  const analyzing = useApp(selectAnalyzing);
  return stale && !analyzing;
}

/** Says that the picture is of the last sound text, and links to the line that broke it; one line high. */
export function StaleNote() {
  const problem = useApp(selectFirstError);
  const broken = useApp(({ current }) => current.documents.find(({ uri }) => uri === problem?.range.uri));
  const unanalysed = useApp(selectIsUnanalysed);
  const { reveal } = useActions();
  const line = problem && broken ? lineIndexOf(broken).toLineColumn(problem.range.start).line : undefined;
  return (
    <p className={styles.note} role="note">
      <SeverityIcon severity="warning" />
      <b>Out of date</b>
      <span className={styles.text}>Showing the last {unanalysed ? 'analysed' : 'valid'} version.</span>
      {problem && !unanalysed && (
        <Button look="quiet" onClick={() => reveal(problem.range)}>
          Line {line} has an error
        </Button>
      )}
    </p>
  );
}

const selectAnalyzing = (state: AppStore) => state.analyzing;
/** Without an analysis of the newest text, it is unknown which line broke it. */
const selectIsUnanalysed = (state: AppStore) => state.current.revision !== state.revision;
const selectFirstError = (state: AppStore) =>
  state.current.analysis.problems.find((problem) => problem.severity === 'error');
