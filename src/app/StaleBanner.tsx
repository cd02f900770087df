import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { selectStale } from '../store/selectors.ts';
import { Button } from '../ui/Button.tsx';
import { InlineCode } from '../ui/InlineCode.tsx';
import { lineIndexOf } from './lineIndexOf.ts';
import styles from './StaleBanner.module.css';

/** Says that the picture is not of the text in the editor, why, and what to do. */
export function StaleBanner() {
  const stale = useApp(selectStale);
  const analyzing = useApp(selectAnalyzing);
  const unanalysed = useApp(selectIsUnanalysed);
  if (stale === 'fresh' || analyzing) return null;
  return (
    <p className={styles.banner} role="note" data-stale={stale}>
      {stale === 'other-document' ? (
        <OtherDocument />
      ) : (
        <>
          <span>Showing the last {unanalysed ? 'analysed' : 'valid'} version.</span>
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
  return (
    <>
      <span>
        <InlineCode text={problem?.message ?? 'The text in the editor is not an OpenAPI document.'} />{' '}
        {title === undefined ? (
          'What you see here is of the last one.'
        ) : (
          <>What you see here is still of “{title}”.</>
        )}
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
