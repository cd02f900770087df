import { useCallback, useId, useState } from 'react';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { AppStore } from '../store/createAppStore.ts';
import { useApp } from '../store/hooks.ts';
import { selectLink } from '../store/selectLink.ts';
import { useCommandHandler } from '../ui/commandHandlers.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import styles from './SimulatorTabs.module.css';
import { StepsSection } from './StepsSection.tsx';
import type { SimulatorTab } from './whatIf/tabs.ts';

const WhatIf = lazyPart({
  name: 'Scenarios, readings and risks',
  // Where the document has just been read, its URL comes first.
  load: async () => {
    await whenIdle();
    return import('./whatIf/WhatIf.tsx');
  },
});

/** The simulator below its answer: the exchange, and what becomes of the URL elsewhere. */
export function SimulatorTabs({ narrow }: { narrow: boolean }) {
  const [tab, setTab] = useState<SimulatorTab>('exchange');
  const hasSelection = useApp(selectHasSelection);
  const panel = useId();
  useCommandHandler(
    'show exchange',
    useCallback(() => setTab('exchange'), []),
  );
  useCommandHandler(
    'show scenarios',
    useCallback(() => setTab('scenarios'), []),
  );
  useCommandHandler(
    'show risks',
    useCallback(() => setTab('risks'), []),
  );
  return (
    <>
      {hasSelection && (
        <div className={styles.place} data-tab={tab} data-narrow={narrow || undefined}>
          <WhatIf tab={tab} onTab={setTab} narrow={narrow} panel={panel} />
        </div>
      )}
      <div
        id={tab === 'exchange' ? panel : undefined}
        className={styles.exchange}
        {...(hasSelection && { role: 'tabpanel', 'aria-label': 'Exchange', hidden: tab !== 'exchange' })}
      >
        <StepsSection />
      </div>
    </>
  );
}

const selectHasSelection = ({ shown, work }: AppStore): boolean =>
  work.selection !== undefined &&
  shown.analysis.operations.length > 0 &&
  // The other tabs judge who takes a callback at a URL of its own choice. What a link needs of them is with its request:
  // the one reading that it depends on, the schema of its body, and the message as HTTP; cURL is beside the URL.
  selectLink({ shown, work }) === undefined;
