import { Tabs } from 'radix-ui';
import { useId } from 'react';
import styles from './TabBar.module.css';
import { SIMULATOR_TABS, type SimulatorTab } from './tabs.ts';

interface TabBarProps {
  readonly tab: SimulatorTab;
  /** Of the tabs that have one. One not known yet has its room, so that the tabs beside it stay where they are. */
  readonly counts: Partial<Readonly<Record<SimulatorTab, number | undefined>>>;
  /** One list to choose from, where there is no room for tabs. */
  readonly narrow: boolean;
  /** Id of the element that shows the tab. */
  readonly panel: string;
  readonly onTab: (tab: SimulatorTab) => void;
}

const TABS = Object.keys(SIMULATOR_TABS).filter(isTab);

export function TabBar({ tab, counts, narrow, panel, onTab }: TabBarProps) {
  const field = useId();
  const choose = (value: string) => {
    if (isTab(value)) onTab(value);
  };
  if (narrow) {
    return (
      <div className={styles.select}>
        <label htmlFor={field}>Show</label>
        <select id={field} value={tab} onChange={(event) => choose(event.target.value)}>
          {TABS.map((id) => (
            <option key={id} value={id}>
              {SIMULATOR_TABS[id]}
              {counts[id] !== undefined && ` ${counts[id]}`}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <Tabs.Root className={styles.tabs} value={tab} onValueChange={choose} activationMode="manual">
      <Tabs.List className={styles.strip} aria-label="Simulator">
        {TABS.map((id) => (
          <Tabs.Trigger key={id} value={id} className={styles.tab} aria-controls={panel}>
            {SIMULATOR_TABS[id]}
            {counts[id] !== undefined && ' '}
            {Object.hasOwn(counts, id) && <span className={styles.count}>{counts[id]}</span>}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs.Root>
  );
}

function isTab(value: string): value is SimulatorTab {
  return Object.hasOwn(SIMULATOR_TABS, value);
}
