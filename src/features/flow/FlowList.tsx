import { useMemo } from 'react';
import type { FlowSection } from '../../openapi/flow/index.ts';
import { chunksOf, RowChunk } from '../../ui/RowChunk.tsx';
import styles from './FlowList.module.css';
import { FlowListRow } from './FlowListRow.tsx';
import { highlightOf, urlOfNode } from './flowNodes.ts';
import type { FlowViewProps } from './flowPane.types.ts';
import { flowRows } from './flowRows.ts';
import { useListKeys } from './useListKeys.ts';

/**
 * The flow as a list to read from top to bottom, for screens without room for lanes. Of a long one, only the part near
 * the reader's eye or keyboard is in the page.
 */
export function FlowList(view: FlowViewProps) {
  const { graph, selection, urls, onToggle, entrance } = view;
  const sections = useMemo(() => flowRows(graph), [graph]);
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const keys = useListKeys({ rows, selection, onToggle, entrance });
  const pins = new Set([keys.stop, keys.wanted, selection?.callbackId]);
  const short = rows.length <= WHOLE_UP_TO;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons inside
    <div onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
      {sections.map(({ section, rows: own }, index) => (
        <div key={section.kind} className={styles.section}>
          <SectionLanes section={section} />
          {chunksOf(own).map((chunk, at) => (
            <RowChunk
              key={chunk[0]?.position}
              rows={chunk.length}
              scroller="[data-flow-body]"
              rowHeight={ROW_HEIGHT}
              eager={short || (index === 0 && at === 0)}
              pinned={short || chunk.some(({ node }) => pins.has(node.id))}
              className={styles.rows}
            >
              {() =>
                chunk.map((row) => (
                  <FlowListRow
                    key={row.node.id}
                    row={row}
                    count={own.length}
                    highlight={highlightOf(row.node, view)}
                    url={urlOfNode(row.node, urls)}
                    tabIndex={row.node.id === keys.stop ? 0 : -1}
                    isWanted={row.node.id === keys.wanted}
                    handlers={view}
                  />
                ))
              }
            </RowChunk>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Up to this many rows all are in the page, so that the browser's own search finds them. */
const WHOLE_UP_TO = 150;

/** What a row usually takes, in pixels. */
const ROW_HEIGHT = 90;

/** Who sends to whom in a section, in one line. How deep callbacks nest is said beside them. */
function SectionLanes({ section }: { section: FlowSection }) {
  const labels = section.laneLabels.filter((label) => label !== '');
  const named = labels.length > MOST ? [...labels.slice(0, MOST - 1), 'Nested callbacks in turn'] : labels;
  return (
    <p className={styles.lanes}>
      {named.map((label, index) => (
        <span key={label}>
          {index > 0 && <span aria-hidden="true"> → </span>}
          {label}
        </span>
      ))}
    </p>
  );
}

const MOST = 4;
