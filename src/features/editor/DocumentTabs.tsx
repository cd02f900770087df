import { Tabs } from 'radix-ui';
import { useEffect, useMemo, useRef } from 'react';
import type { Severity } from '../../openapi/index.ts';
import styles from './DocumentTabs.module.css';
import { tabLabels } from './tabLabels.ts';

interface DocumentTabsProps {
  readonly uris: readonly string[];
  /** The document that the description starts from. */
  readonly entry: string;
  readonly shown: string;
  /** Id of the element that shows the document. */
  readonly panel: string;
  /** The worst problem of each document that has any. */
  readonly severities: ReadonlyMap<string, Severity>;
  onShow(uri: string): void;
}

/** The few documents of a set. The panel is the editor, which stays the same for all of them. */
export default function DocumentTabs(props: DocumentTabsProps) {
  const { uris, entry, shown, panel, severities, onShow } = props;
  const labels = useMemo(() => tabLabels(uris), [uris]);
  const strip = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another document comes on screen.
  useEffect(() => {
    const tab = strip.current?.querySelector('[aria-selected="true"]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);

  return (
    <Tabs.Root className={styles.tabs} value={shown} onValueChange={onShow}>
      <Tabs.List ref={strip} className={styles.strip} aria-label="Files">
        {uris.map((uri, index) => (
          <Tabs.Trigger
            key={uri}
            value={uri}
            className={styles.tab}
            title={uri === entry ? `${uri}: the description starts here` : uri}
            aria-controls={panel}
          >
            {labels[index]}
            {severities.has(uri) && (
              <span
                className={styles.mark}
                data-severity={severities.get(uri)}
                role="img"
                aria-label={`, has ${severities.get(uri)}s`}
              />
            )}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs.Root>
  );
}
