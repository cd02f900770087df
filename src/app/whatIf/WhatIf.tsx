import { ReadingsPanel } from '../../features/simulator/whatIf/ReadingsPanel.tsx';
import { RisksPanel } from '../../features/simulator/whatIf/RisksPanel.tsx';
import { ScenariosPanel } from '../../features/simulator/whatIf/ScenariosPanel.tsx';
import { type Readings, specUrl } from '../../openapi/index.ts';
import { keptReadings } from '../../openapi/readings/index.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { useActions, useApp } from '../../store/hooks.ts';
import { selectReadings } from '../../store/selectors.ts';
import { selectWebhook } from '../../store/selectWebhook.ts';

import { selectSubject } from './subject.ts';
import { TabBar } from './TabBar.tsx';
import styles from './TabPanel.module.css';
import { SIMULATOR_TABS, type SimulatorTab } from './tabs.ts';
import { useOpenQuestions } from './useOpenQuestions.ts';
import { useScenarioActions } from './useScenarioActions.ts';
import { useWhatIf } from './useWhatIf.ts';
import { FOUND_OF_WEBHOOK } from './whatIf.ts';

const ReceiverTab = lazyPart({ name: 'The receiver', load: () => import('./ReceiverTab.tsx') });

interface WhatIfProps {
  readonly tab: SimulatorTab;
  readonly narrow: boolean;
  readonly panel: string;
  readonly onTab: (tab: SimulatorTab) => void;
}

/** The tabs of the simulator with their counts, and the panel of each but the exchange. */
export default function WhatIf({ tab, narrow, panel, onTab }: WhatIfProps) {
  const subject = useApp(selectSubject);
  const readings = useApp(selectReadings) ?? NO_READINGS;
  const isWebhook = useApp(selectWebhook) !== undefined;
  const { setReview } = useActions();
  const worked = useWhatIf(subject);
  const found = isWebhook ? { ...FOUND_OF_WEBHOOK, busy: false } : worked;
  const questions = useOpenQuestions(tab === 'risks');
  const scenarios = useScenarioActions(subject, found.rows);
  const matter = found.comparisons.filter(({ matters }) => matters);
  const counts = isWebhook
    ? {}
    : {
        scenarios: found.rows.length || undefined,
        readings: found.comparisons.length > 0 ? matter.length : undefined,
        risks: found.isJudged ? found.findings.length : undefined,
      };
  return (
    <>
      <TabBar tab={tab} counts={counts} narrow={narrow} panel={panel} onTab={onTab} />
      {tab !== 'exchange' && (
        <div
          id={panel}
          className={styles.panel}
          role="tabpanel"
          aria-label={SIMULATOR_TABS[tab]}
          data-note-id={subject?.callback.id}
        >
          {tab === 'scenarios' && <ScenariosPanel {...found} shown={found.rows} {...scenarios} />}
          {tab === 'readings' && (
            <ReadingsPanel
              comparisons={found.comparisons}
              readings={readings}
              isWebhook={isWebhook}
              tools={found.tools}
              callbackUrl={found.callbackUrl}
              specUrl={specUrl(subject?.minor ?? '3.1', 'key-expression')}
              onChange={(next) => setReview({ readings: keptReadings(next) })}
            />
          )}
          {tab === 'receiver' && <ReceiverTab />}
          {tab === 'risks' && (
            <RisksPanel
              control={found.control}
              captions={found.captions}
              findings={found.findings}
              isJudged={found.isJudged}
              isWebhook={isWebhook}
              questions={questions}
              sent={found.sent}
              hosts={found.hosts}
              onTry={scenarios.onTry}
            />
          )}
        </div>
      )}
    </>
  );
}

const NO_READINGS: Partial<Readings> = {};
