import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { Pane } from '../ui/Pane.tsx';
import { AnswerSection } from './AnswerSection.tsx';
import { DocumentSection } from './DocumentSection.tsx';
import { FlowSection } from './FlowSection.tsx';
import { PaneToggle } from './PaneToggle.tsx';
import { ProblemsSection } from './ProblemsSection.tsx';
import { StaleBanner } from './StaleBanner.tsx';
import { StepsSection } from './StepsSection.tsx';
import styles from './WideWorkbench.module.css';

/** The document on the left, its flow and simulator on the right; every border can be moved, every pane collapsed. */
export function WideWorkbench() {
  const documentPanel = usePanelRef();
  const problemsPanel = usePanelRef();
  const flowPanel = usePanelRef();
  return (
    <Group orientation="horizontal" className={styles.group}>
      <Panel panelRef={documentPanel} defaultSize="30%" minSize="240px" collapsible collapsedSize="0px">
        <Group orientation="vertical">
          <Panel minSize="120px">
            <Pane name="Document">
              <DocumentSection />
            </Pane>
          </Panel>
          <Separator className={styles.horizontal} />
          <Panel panelRef={problemsPanel} defaultSize="26%" minSize="80px" collapsible collapsedSize="36px">
            <Pane name="Problems">
              <ProblemsSection onToggle={() => toggle(problemsPanel.current)} />
            </Pane>
          </Panel>
        </Group>
      </Panel>
      <Separator className={styles.vertical}>
        <PaneToggle label="document" panel={documentPanel} />
      </Separator>
      <Panel minSize="480px">
        <Group orientation="vertical">
          <Panel panelRef={flowPanel} defaultSize="36%" minSize="100px" collapsible collapsedSize="36px">
            <Pane name="Flow">
              <FlowSection layout="wide" />
            </Pane>
          </Panel>
          <Separator className={styles.horizontal} />
          <Panel minSize="200px">
            <Pane name="Simulator">
              <StaleBanner />
              <AnswerSection />
              <StepsSection />
            </Pane>
          </Panel>
        </Group>
      </Panel>
    </Group>
  );
}

/** Panels collapse to their bar and come back to the size they had. */
function toggle(panel: { isCollapsed(): boolean; collapse(): void; expand(): void } | null): void {
  if (panel?.isCollapsed()) panel.expand();
  else panel?.collapse();
}
