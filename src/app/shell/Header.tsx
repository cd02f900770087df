import { useMemo } from 'react';
import { ShortcutsButton } from '../../features/commands/ShortcutsButton.tsx';
import { NotesButton } from '../../features/notes/NotesButton.tsx';
import { ExamplesButton } from '../../features/open/examples/ExamplesButton.tsx';
import { OpenButton } from '../../features/open/OpenButton.tsx';
import { ShareButton } from '../../features/sharing/share/ShareButton.tsx';
import type { AppStore } from '../../store/createAppStore.ts';
import { sliceName } from '../../store/describeOrigin.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { selectIsUnread } from '../../store/selectors.ts';
import { Button } from '../../ui/Button.tsx';
import { DoneMessage } from './DoneMessage.tsx';
import { documentSummary } from './documentSummary.ts';
import styles from './Header.module.css';
import { recentWays } from './recentWays.tsx';

/** The product's name, the open document, and the ways to open another. */
export function Header({ narrow }: { narrow: boolean }) {
  const isReview = useApp(selectView) === 'review';
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <Mark />
        <span className={narrow ? styles.hidden : undefined}>Callback Explorer</span>
      </h1>
      <DocumentSummary />
      <DoneMessage />
      <span className={styles.space} />
      <NotesButton />
      <div className={styles.actions}>
        {!isReview && <ExamplesButton />}
        {!isReview && (
          <OpenButton purposes={['open', 'compare']} recent={recentWays}>
            Open <span aria-hidden="true">▾</span>
          </OpenButton>
        )}
        <ReviewButton />
        <ShareButton />
        <ThemeButton />
        <ShortcutsButton className={styles.keyboard} />
      </div>
    </header>
  );
}

function DocumentSummary() {
  const analysis = useApp(selectAnalysis);
  const { title, facts } = useMemo(
    () => (analysis ? documentSummary(analysis) : { title: '', facts: '' }),
    [analysis],
  );
  const untouchedExample = useApp(selectUntouchedExample);
  const sliceOf = useApp(selectSliceOf);
  return (
    <p className={styles.document}>
      {untouchedExample && (
        <span className={styles.example}>
          <strong>Example.</strong> Paste your own; nothing is uploaded.
        </span>
      )}
      {sliceOf !== undefined && (
        <span className={styles.slice} title={`Slice of ${sliceOf}: only what its callbacks and links need`}>
          <strong>Slice</strong> of {sliceOf}
        </span>
      )}
      <strong>{title}</strong> <span>{facts}</span>
    </p>
  );
}

const selectAnalysis = (state: AppStore) => (selectIsUnread(state) ? undefined : state.shown.analysis);

const selectUntouchedExample = (state: AppStore): boolean =>
  state.work.origin.kind === 'example' && state.revision === 0 && Object.keys(state.work.edits).length === 0;

const selectSliceOf = ({ work }: AppStore): string | undefined =>
  work.slice ? sliceName(work.origin) : undefined;

/** One button for both ways, so that the keyboard is still at it when the page has changed. */
function ReviewButton() {
  const view = useApp(selectView);
  const { showView } = useActions();
  const isReview = view === 'review';
  return (
    <Button onClick={() => showView(isReview ? 'workbench' : 'review')}>
      {isReview ? 'Back to the explorer' : 'Review'}
    </Button>
  );
}

const selectView = (state: AppStore) => state.view;

function ThemeButton() {
  const theme = useApp(selectTheme);
  const { setTheme } = useActions();
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <Button
      aria-label={`Switch to ${next} theme`}
      title={`Switch to ${next} theme`}
      onClick={() => setTheme(next)}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4Z" fill="currentColor" />
      </svg>
    </Button>
  );
}

const selectTheme = (state: AppStore) => state.theme;

function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 32 32" aria-hidden="true" className={styles.mark}>
      <path d="M5 9h13a7 7 0 0 1 0 14H9M14 17l-6 6 6 6" />
    </svg>
  );
}
