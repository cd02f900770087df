import { lazy, Suspense, useCallback, useId, useMemo, useRef, useState } from 'react';
import { buildFlow, type FlowFilter, flowFacets, flowPath } from '../../openapi/index.ts';
import { useAfterFirstPaint } from '../../ui/useAfterFirstPaint.ts';
import { FlowBar } from './FlowBar.tsx';
import { FlowList } from './FlowList.tsx';
import styles from './FlowPane.module.css';
import type { FlowControls, FlowPaneProps } from './flowPane.types.ts';
import { useExpandedGroups } from './useExpandedGroups.ts';

/** React Flow is only needed where there is room for a canvas. */
const FlowCanvas = lazy(() =>
  import('./canvas/FlowCanvas.tsx').then((module) => ({ default: module.FlowCanvas })),
);

const NO_FILTER: FlowFilter = { text: '', method: '', tag: '' };

/** Every operation that calls back, as a picture (wide) or a list (narrow). The landmark around it is the parent's. */
export function FlowPane({
  operations,
  selection,
  urls,
  onSelect,
  onReveal,
  layout,
  onFilterChange,
}: FlowPaneProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const painted = useAfterFirstPaint();
  const facets = useMemo(() => flowFacets(operations), [operations]);
  const path = useMemo(() => flowPath(operations, selection), [operations, selection]);
  const selectionKey = selection === undefined ? '' : `${selection.operationId} ${selection.callbackId}`;
  const [expandedGroups, toggleGroup] = useExpandedGroups(selectionKey, path.groups);
  const graph = useMemo(
    () => buildFlow(operations, { filter, expandedGroups }),
    [operations, filter, expandedGroups],
  );
  const controls = useRef<FlowControls>(null);
  const searchId = useId();

  const changeFilter = useCallback(
    (next: FlowFilter) => {
      setFilter(next);
      onFilterChange?.(next);
    },
    [onFilterChange],
  );
  const clearFilter = () => {
    changeFilter(NO_FILTER);
    document.getElementById(searchId)?.focus();
  };

  const view = { graph, path: path.ids, selection, urls, onSelect, onReveal, onToggleGroup: toggleGroup };
  return (
    <div className={styles.pane} data-layout={layout}>
      <FlowBar
        searchId={searchId}
        filter={filter}
        facets={facets}
        shown={graph.shown}
        total={graph.total}
        onChange={changeFilter}
        controls={layout === 'wide' ? controls : undefined}
      />
      <div className={styles.body}>
        {operations.length === 0 && <p className={styles.empty}>No operation in this document calls back.</p>}
        {graph.nodes.length === 0 && operations.length > 0 && (
          <div className={styles.empty}>
            <p>No operation or callback matches this filter.</p>
            <button type="button" className={styles.clear} onClick={clearFilter}>
              Clear filter
            </button>
          </div>
        )}
        {graph.nodes.length > 0 && layout === 'narrow' && <FlowList {...view} />}
        {graph.nodes.length > 0 && layout === 'wide' && painted && (
          <Suspense fallback={<div className={styles.loading} aria-busy="true" />}>
            <FlowCanvas {...view} filter={filter} controls={controls} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
