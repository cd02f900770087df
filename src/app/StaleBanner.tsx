import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { selectIsStale } from '../store/selectors.ts';
import { Button } from '../ui/Button.tsx';
import { lineIndexOf } from './lineIndexOf.ts';
import styles from './StaleBanner.module.css';

/** Says that the picture is of the last sound text, and links to the line that broke it. */
export function StaleBanner() {
  const stale = useApp(selectIsStale);
  const analyzing = useApp(selectAnalyzing);
  const problem = useApp(selectFirstError);
  const broken = useApp(({ current }) => current.documents.find(({ uri }) => uri === problem?.range.uri));
  const unanalysed = useApp(selectIsUnanalysed);
  const { reveal } = useActions();
  if (!stale || analyzing) return null;
  const line = problem && broken ? lineIndexOf(broken).toLineColumn(problem.range.start).line : undefined;
  return (
    <p className={styles.banner} role="note">
      <span>Showing the last {unanalysed ? 'analysed' : 'valid'} version.</span>
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
