import { Tabs } from 'radix-ui';
import { useId } from 'react';
import styles from './TabBar.module.css';
import { SIMULATOR_TABS, type SimulatorTab } from './tabs.ts';

interface TabBarProps {
  readonly tab: SimulatorTab;
  readonly counts: Partial<Readonly<Record<SimulatorTab, number>>>;
  /** One list to choose from, where there is no room for tabs. */
  readonly narrow: boolean;
  /** Id of the element that shows the tab. */
  readonly panel: string;
  readonly onTab: (tab: SimulatorTab) => void;
}

const NAMES = Object.entries(SIMULATOR_TABS);
/** They keep room for a count that is still found out: the tabs beside them stay where they are. */
const COUNTED: ReadonlySet<SimulatorTab> = new Set(['scenarios', 'readings', 'risks']);

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
          {NAMES.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
              {isTab(id) && counts[id] !== undefined && ` ${counts[id]}`}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <Tabs.Root className={styles.tabs} value={tab} onValueChange={choose} activationMode="manual">
      <Tabs.List className={styles.strip} aria-label="Simulator">
        {NAMES.map(([id, name]) => (
          <Tabs.Trigger key={id} value={id} className={styles.tab} aria-controls={panel}>
            {name}
            {isTab(id) && counts[id] !== undefined && ' '}
            {isTab(id) && COUNTED.has(id) && <span className={styles.count}>{counts[id]}</span>}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs.Root>
  );
}

function isTab(value: string): value is SimulatorTab {
  return Object.hasOwn(SIMULATOR_TABS, value);
}
