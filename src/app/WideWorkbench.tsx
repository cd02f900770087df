import { useCallback, useRef, useState } from 'react';
import { type ImperativePanelHandle, Panel, PanelGroup, PanelResizeHandle } from 'react-resizable-panels';
import { ExampleNotice } from '../features/open/examples/ExampleNotice.tsx';
import { NO_PROBLEM_FILTER } from '../features/problems/noProblemFilter.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { useApp } from '../store/hooks.ts';
import { useCommandHandler } from '../ui/commandHandlers.ts';
import { Pane } from '../ui/Pane.tsx';
import { usePrinting } from '../ui/usePrinting.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { AnswerSection } from './answer/AnswerSection.tsx';
import { ChangesRegion, selectIsComparing } from './compare/ChangesRegion.tsx';
import { useRoomForDifferences } from './compare/useRoomForDifferences.ts';
import { DocumentSection } from './document/DocumentSection.tsx';
import { FlowRegion } from './FlowRegion.tsx';
import { LazySimulatorTabs } from './LazySimulatorTabs.tsx';
import { PaneToggle } from './PaneToggle.tsx';
import { ProblemsSection } from './ProblemsSection.tsx';
import { useIsOutOfDate } from './StaleNote.tsx';
import { useEmptyProblems } from './useEmptyProblems.ts';
import { useFlowPanel } from './useFlowPanel.ts';
import styles from './WideWorkbench.module.css';

/** The document on the left, its flow and simulator on the right; every border can be moved, every pane collapsed. */
export function WideWorkbench() {
  const document = useCollapsible();
  const problems = useCollapsible();
  const comparing = useApp(selectIsComparing);
  const toggleProblems = useEmptyProblems(problems, comparing);
  const flow = useCollapsible();
  const filtering = useState(NO_PROBLEM_FILTER);
  const column = useRef<HTMLDivElement>(null);
  const flowPanel = useFlowPanel(column, flow.panel.ref);
  const outOfDate = useIsOutOfDate();
  // The picture is drawn for the screen's width; on paper, a list takes its place.
  const printing = usePrinting();
  const expandDocument = document.expand;
  const expandList = problems.expand;
  const hasProblems = useApp(selectHasProblems);
  useRoomForDifferences(document.panel.ref);
  const changes = useCollapsible();
  useCommandHandler(
    'expand changes',
    useCallback(() => {
      expandDocument();
      changes.expand();
    }, [expandDocument, changes.expand]),
  );
  useCommandHandler('expand document', expandDocument);
  useCommandHandler('expand flow', flow.expand);
  useCommandHandler(
    'expand problems',
    useCallback(() => {
      expandDocument();
      if (hasProblems) expandList();
    }, [expandDocument, expandList, hasProblems]),
  );
  return (
    <PanelGroup direction="horizontal" autoSaveId="callback-explorer.columns" className={styles.group ?? ''}>
      <Panel
        {...document.panel}
        id="left"
        order={1}
        defaultSize={29}
        minSize={16}
        collapsible
        collapsedSize={0}
      >
        <PanelGroup direction="vertical" autoSaveId="callback-explorer.left">
          <Panel id="document" order={1} minSize={15}>
            <Pane name="Document">
              <DocumentSection />
            </Pane>
          </Panel>
          {comparing && (
            <>
              <PanelResizeHandle className={styles.horizontal ?? ''} aria-label="Resize changes" />
              <Panel {...changes.panel} id="changes" order={2} defaultSize={52} minSize={15}>
                <Pane name="Changes">
                  <ChangesRegion />
                </Pane>
              </Panel>
            </>
          )}
          <PanelResizeHandle className={styles.horizontal ?? ''} aria-label="Resize problems" />
          <Panel
            {...problems.panel}
            id="problems"
            order={3}
            defaultSize={comparing ? 5 : 26}
            minSize={12}
            collapsible
            collapsedSize={5}
          >
            <Pane name="Problems">
              <ProblemsSection
                collapsed={problems.collapsed}
                onToggle={toggleProblems}
                filtering={filtering}
              />
            </Pane>
          </Panel>
        </PanelGroup>
      </Panel>
      <PanelResizeHandle className={styles.vertical ?? ''} aria-label="Resize document" />
      <Panel id="right" order={2} minSize={40} style={UNCUT}>
        <div className={styles.right}>
          <PaneToggle label="document" collapsed={document.collapsed} onToggle={document.toggle} />
          <ExampleNotice />
          <div ref={column} className={styles.column}>
            <PanelGroup
              direction="vertical"
              autoSaveId="callback-explorer.right"
              className={styles.group ?? ''}
            >
              <Panel
                {...flow.panel}
                id="flow"
                order={1}
                defaultSize={20}
                minSize={10}
                collapsible
                collapsedSize={4}
              >
                <Pane name="Flow" outOfDate={outOfDate}>
                  <FlowRegion layout="wide" onHeight={flowPanel.onHeight} />
                  {printing && <FlowRegion layout="narrow" />}
                </Pane>
              </Panel>
              <PanelResizeHandle
                {...flowPanel.handle}
                className={styles.horizontal ?? ''}
                aria-label="Resize flow"
              />
              <Panel id="simulator" order={2} minSize={25}>
                <Pane name="Simulator">
                  <VisuallyHidden as="h2">Simulator</VisuallyHidden>
                  <AnswerSection />
                  <LazySimulatorTabs narrow={false} />
                </Pane>
              </Panel>
            </PanelGroup>
          </div>
        </div>
      </Panel>
    </PanelGroup>
  );
}

/** The toggle on its left border reaches across it. */
const UNCUT = { overflow: 'visible', minWidth: 0 } as const;

/** A panel that collapses to its bar and comes back to the size it had. */
function useCollapsible() {
  const ref = useRef<ImperativePanelHandle>(null);
  const [collapsed, setCollapsed] = useState(false);
  return {
    collapsed,
    panel: { ref, onCollapse: () => setCollapsed(true), onExpand: () => setCollapsed(false) },
    expand: useCallback(() => {
      if (ref.current?.isCollapsed()) ref.current.expand();
    }, []),
    toggle: () => (ref.current?.isCollapsed() ? ref.current.expand() : ref.current?.collapse()),
  };
}

const selectHasProblems = (state: AppStore): boolean => state.current.analysis.problems.length > 0;
