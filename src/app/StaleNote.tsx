import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { selectStale } from '../store/selectors.ts';
import { Button } from '../ui/Button.tsx';
import { InlineCode, withoutBackticks } from '../ui/InlineCode.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { lineIndexOf } from './lineIndexOf.ts';
import styles from './StaleNote.module.css';

/** Whether the page shows the analysis of an older text; not while the newest is being analysed, which is soon over. */
export function useIsOutOfDate(): boolean {
  return useStaleness() !== undefined;
}

/** What the analysis on the page is of, where that is not the text in the editor. */
export function useStaleness(): 'older-text' | 'other-document' | undefined {
  const stale = useApp(selectStale);
  const analyzing = useApp(selectAnalyzing);
  return stale === 'fresh' || analyzing ? undefined : stale;
}

/** Says that the picture is not of the text in the editor, why, and what to do; one line high. */
export function StaleNote() {
  const stale = useApp(selectStale);
  const unanalysed = useApp(selectIsUnanalysed);
  return (
    <p className={styles.note} role="note">
      <SeverityIcon severity="warning" />
      <b>Out of date</b>
      {stale === 'other-document' && !unanalysed ? (
        <OtherDocument />
      ) : (
        <>
          <span className={styles.text}>Showing the last {unanalysed ? 'analysed' : 'valid'} version.</span>
          {!unanalysed && <FirstError />}
        </>
      )}
    </p>
  );
}

/** The text is none that callbacks could be of; an excerpt can become one. */
function OtherDocument() {
  const problem = useApp(selectFirstError);
  const title = useApp(selectShownTitle);
  const { applyFix } = useActions();
  const fix = problem?.fix;
  const why = problem?.message ?? 'The text in the editor is not an OpenAPI document.';
  const still = title === undefined ? 'This is still the last one.' : `This is still “${title}”.`;
  return (
    <>
      <span className={styles.text} title={`${withoutBackticks(why)} ${still}`}>
        <InlineCode text={why} /> {still}
      </span>
      {fix && <Button onClick={() => applyFix(fix)}>{fix.title}</Button>}
    </>
  );
}

function FirstError() {
  const problem = useApp(selectFirstError);
  const broken = useApp(({ current }) => current.documents.find(({ uri }) => uri === problem?.range.uri));
  const { reveal } = useActions();
  if (!problem) return null;
  const line = broken ? lineIndexOf(broken).toLineColumn(problem.range.start).line : undefined;
  return (
    <Button look="quiet" onClick={() => reveal(problem.range)}>
      Line {line} has an error
    </Button>
  );
}

const selectAnalyzing = (state: AppStore) => state.analyzing;
/** Without an analysis of the newest text, it is unknown which line broke it. */
const selectIsUnanalysed = (state: AppStore) => state.current.revision !== state.revision;
const selectFirstError = (state: AppStore) =>
  state.current.analysis.problems.find((problem) => problem.severity === 'error');
const selectShownTitle = (state: AppStore) => state.shown.analysis.title;
