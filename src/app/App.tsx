import { useEffect, useState } from 'react';
import { useCommands } from '../features/commands/useCommands.ts';
import { Dropzone } from '../features/open/Dropzone.tsx';
import { LinkedUrl } from '../features/open/LinkedUrl.tsx';
import { usePasteAnywhere } from '../features/open/usePasteAnywhere.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { usePrinting } from '../ui/usePrinting.ts';
import styles from './App.module.css';
import { selectIsComparing } from './compare/ChangesRegion.tsx';
import { usePageTitle } from './pageTitle.ts';
import { useStaleness } from './StaleNote.tsx';
import { Header } from './shell/Header.tsx';
import { NoticeBar } from './shell/NoticeBar.tsx';
import { useLinkTools } from './useLinkTools.ts';
import { NARROW, Workbench } from './Workbench.tsx';

/** Operations whose URLs the flow shows without being visited first. */
const PREFETCHED_OPERATIONS = 60;

const ReviewPage = lazyPart({ name: 'The review', load: () => import('./review/ReviewPage.tsx') });

const ComparisonWatch = lazyPart({
  name: 'The code that compares',
  load: () => import('./compare/ComparisonWatch.tsx'),
});

export function App() {
  const narrow = useIsNarrow();
  const comparing = useApp(selectIsComparing);
  const isReview = useApp(selectView) === 'review';
  const hasWorkbench = useOnceTrue(!isReview);
  const staleness = useStaleness();
  usePasteAnywhere();
  useCommands();
  usePrefetch();
  useLinkTools();
  usePageTitle();
  return (
    <Dropzone>
      <div className={styles.app}>
        <Header narrow={narrow} />
        <NoticeBar />
        {comparing && <ComparisonWatch />}
        <LinkedUrl />
        <main className={styles.main} data-stale={staleness}>
          {hasWorkbench && (
            // Kept as it is left: the editor's undo history and the chosen tab are there on the way back.
            <div className={styles.workbench} data-behind={isReview || undefined} inert={isReview}>
              <Workbench narrow={narrow} />
            </div>
          )}
          {isReview && (
            <div className={styles.review}>
              <ReviewPage />
            </div>
          )}
        </main>
      </div>
    </Dropzone>
  );
}

const selectView = (state: AppStore) => state.view;

/** Whether something has been true by now. */
function useOnceTrue(is: boolean): boolean {
  const [was, setWas] = useState(is);
  if (is && !was) setWas(true);
  return is || was;
}

/** Whether one pane shows at a time. A sheet of paper is narrower than the screen and changes nothing. */
function useIsNarrow(): boolean {
  const printing = usePrinting();
  const narrow = useMediaQuery(NARROW);
  const [onScreen, setOnScreen] = useState(narrow);
  if (!printing && onScreen !== narrow) setOnScreen(narrow);
  return printing ? onScreen : narrow;
}

function usePrefetch(): void {
  const { prefetchDetails } = useActions();
  const revision = useApp((state) => state.shown.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again for each model that comes on screen.
  useEffect(() => {
    const timer = setTimeout(() => void prefetchDetails(PREFETCHED_OPERATIONS), 0);
    return () => clearTimeout(timer);
  }, [revision]);
}
