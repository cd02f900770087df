import { useState } from 'react';
import { ExampleNotice } from '../features/open/examples/ExampleNotice.tsx';
import { NO_PROBLEM_FILTER } from '../features/problems/noProblemFilter.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import type { PaneName } from '../store/state.ts';
import { Pane } from '../ui/Pane.tsx';
import { useAfterFirstPaint } from '../ui/useAfterFirstPaint.ts';
import { usePrinting } from '../ui/usePrinting.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { AnswerSection } from './answer/AnswerSection.tsx';
import { ChangesRegion, selectChangeCount, selectIsComparing } from './compare/ChangesRegion.tsx';
import { FlowRegion } from './FlowRegion.tsx';
import { LazySimulatorTabs } from './LazySimulatorTabs.tsx';
import styles from './NarrowWorkbench.module.css';
import { useIsOutOfDate } from './StaleNote.tsx';
import { useScrolled } from './useScrolled.ts';

const PANES: readonly { readonly pane: PaneName; readonly name: string }[] = [
  { pane: 'flow', name: 'Flow' },
  { pane: 'simulator', name: 'Simulator' },
  { pane: 'document', name: 'Document' },
  { pane: 'problems', name: 'Problems' },
];
const CHANGES = { pane: 'changes', name: 'Changes' } as const;

/** A phone begins with the flow; the others load when they are first shown. */
const DocumentSection = lazyPart({
  name: 'The document',
  load: async () => ({ default: (await import('./document/DocumentSection.tsx')).DocumentSection }),
});
const ProblemsSection = lazyPart({
  name: 'The list of problems',
  load: async () => ({ default: (await import('./ProblemsSection.tsx')).ProblemsSection }),
});

/** One pane at a time under the answer, which stays in sight. Panes mount when they are first shown. */
export function NarrowWorkbench() {
  const pane = useApp(selectPane);
  const problems = useApp(selectProblemCount);
  const comparing = useApp(selectIsComparing);
  const changes = useApp(selectChangeCount);
  const counts = { problems: problems || undefined, changes };
  const { showPane } = useActions();
  const filtering = useState(NO_PROBLEM_FILTER);
  const outOfDate = useIsOutOfDate();
  const printing = usePrinting();
  // The URL is what the first paint is for; the list below it follows.
  const painted = useAfterFirstPaint();
  const { paneRef, scrolled, onScroll } = useScrolled(pane);
  return (
    <div className={styles.workbench}>
      <AnswerSection compact={scrolled} />
      <div
        ref={paneRef}
        className={styles.pane}
        data-scrolled={scrolled || undefined}
        onScrollCapture={onScroll}
      >
        {(pane === 'flow' || printing) && (
          <Pane name="Flow" outOfDate={outOfDate}>
            <Tip />
            <FlowRegion layout="narrow" waits={!painted} />
          </Pane>
        )}
        {(pane === 'simulator' || printing) && (
          <Pane name="Simulator">
            <Tip />
            <VisuallyHidden as="h2">Simulator</VisuallyHidden>
            <LazySimulatorTabs narrow />
          </Pane>
        )}
        {pane === 'document' && (
          <Pane name="Document">
            <DocumentSection />
          </Pane>
        )}
        {pane === 'problems' && (
          <Pane name="Problems">
            <ProblemsSection filtering={filtering} />
          </Pane>
        )}
        {pane === 'changes' && comparing && (
          <Pane name="Changes">
            <ChangesRegion />
          </Pane>
        )}
      </div>
      <nav className={styles.switch} aria-label="Panes" data-many={comparing || undefined}>
        {(comparing ? [...PANES, CHANGES] : PANES).map((each) => (
          <button
            key={each.pane}
            type="button"
            className={styles.tab}
            aria-pressed={pane === each.pane}
            onClick={() => showPane(each.pane)}
          >
            {each.name}
            {(each.pane === 'problems' || each.pane === 'changes') && counts[each.pane] !== undefined && (
              <span className={styles.count}>{counts[each.pane]}</span>
            )}
          </button>
        ))}
      </nav>
    </div>
  );
}

/** Makes room for the content below. */
function Tip() {
  return (
    <div className={styles.tip}>
      <ExampleNotice />
    </div>
  );
}

const selectPane = (state: AppStore): PaneName => state.pane;
const selectProblemCount = (state: AppStore): number => state.current.analysis.problems.length;
