import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import {
  buildFlow,
  flowFacets,
  flowGroupings,
  flowPath,
  headingsOf,
  urlKinds,
} from '../../openapi/flow/index.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { useAfterFirstPaint } from '../../ui/useAfterFirstPaint.ts';
import { FlowBar } from './FlowBar.tsx';
import { FlowLegend } from './FlowLegend.tsx';
import { FlowList } from './FlowList.tsx';
import styles from './FlowPane.module.css';
import { type FlowChanges, FlowChangesContext } from './flowChanges.ts';
import { isFiltering, NO_FILTER } from './flowFilter.ts';
import { firstMatch } from './flowNodes.ts';
import type { FlowControls, FlowPaneProps, FlowViewProps } from './flowPane.types.ts';
import { useGrouping } from './GroupingChoice.tsx';
import { useExpandedGroups } from './useExpandedGroups.ts';
import { useHeadings } from './useHeadings.ts';
import { useWantedHeight } from './useWantedHeight.ts';

/** The picture is only needed where there is room for it. */
const FlowCanvas = lazyPart({
  name: 'The flow',
  load: async () => ({ default: (await import('./canvas/FlowCanvas.tsx')).FlowCanvas }),
  meanwhile: () => <div className={styles.loading} aria-busy="true" />,
  instead: (view: FlowViewProps) => (
    <div className={styles.list}>
      <FlowList {...view} />
    </div>
  ),
});

const NO_CHANGES: FlowChanges = new Map();

/** Drawn where it is wanted. */
const SequenceView = lazyPart({
  name: 'The sequence',
  load: async () => ({ default: (await import('./sequence/SequenceView.tsx')).SequenceView }),
  meanwhile: () => <div className={styles.loading} aria-busy="true" />,
});

/** Every operation that calls back, as a picture (wide) or a list (narrow). The landmark around it is the parent's. */
export function FlowPane(props: FlowPaneProps) {
  const {
    operations,
    selection,
    urls,
    onSelect,
    onReveal,
    onMissingUrl,
    onHeight,
    layout,
    waits = false,
  } = props;
  const { view: chosenView, onView, outcomes, exporting, changes = NO_CHANGES } = props;
  const operation = operations.find(({ id }) => id === selection?.operationId) ?? operations[0];
  const isSequence = chosenView === 'sequence' && operation !== undefined;
  const [filter, setFilter] = useState(NO_FILTER);
  const painted = useAfterFirstPaint();
  const pane = useRef<HTMLDivElement>(null);
  const onContentHeight = useWantedHeight(pane, onHeight, isFiltering(filter), changes.size > 0);
  const kinds = useMemo(() => urlKinds(operations), [operations]);
  const facets = useMemo(() => flowFacets(operations), [operations]);
  const groupings = useMemo(() => flowGroupings(operations), [operations]);
  const [grouping, chooseGrouping] = useGrouping(groupings);
  const operationHeadings = useMemo(() => headingsOf(operations, grouping), [operations, grouping]);
  const path = useMemo(() => flowPath(operations, selection), [operations, selection]);
  const selectionKey = selection === undefined ? '' : `${selection.operationId} ${selection.callbackId}`;
  const [expandedGroups, toggleGroup] = useExpandedGroups(selectionKey, path.groups);
  const headings = useHeadings({
    grouping,
    operationCount: operations.length,
    filter,
    selectionKey,
    selectionHeading: operationHeadings.get(selection?.operationId ?? '')?.id,
  });
  const graph = useMemo(
    () => buildFlow(operations, { filter, expandedGroups, grouping, openHeadings: headings.open }),
    [operations, filter, expandedGroups, grouping, headings.open],
  );
  const controls = useRef<FlowControls>(null);
  const entrance = useRef<() => void>(null);
  const searchId = useId();

  const focusSearch = () => {
    const field = document.getElementById(searchId);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  };
  const pick = () => {
    const found = isFiltering(filter) ? firstMatch(graph) : undefined;
    if (found !== undefined) onSelect(found);
  };
  /** Typing on a node searches: the character goes where the focus now is. */
  const onKeyDown = ({ key, target, altKey, ctrlKey, metaKey, defaultPrevented }: KeyboardEvent) => {
    if (defaultPrevented || altKey || ctrlKey || metaKey || !/^[\p{L}\p{N}]$/u.test(key)) return;
    // `N` adds a note.
    if (key.toLowerCase() === 'n') return;
    if (target instanceof HTMLElement && target.dataset.flowId !== undefined) focusSearch();
  };

  const onToggle: FlowViewProps['onToggle'] = ({ kind, id }) =>
    kind === 'heading' ? headings.toggle(id) : toggleGroup(id);
  const view = {
    graph,
    path: path.ids,
    selection,
    urls,
    onSelect,
    onReveal,
    onMissingUrl,
    onToggle,
    entrance,
  };
  return (
    <div ref={pane} className={styles.pane} data-layout={layout}>
      <FlowBar
        view={isSequence ? 'sequence' : 'diagram'}
        onView={onView}
        operation={{
          operations,
          chosen: operation,
          onChoose: (operationId) => onSelect({ operationId }),
        }}
        exporting={exporting}
        links={props.links}
        searchId={searchId}
        filter={filter}
        facets={facets}
        shown={graph.shown}
        total={graph.total}
        onChange={setFilter}
        onPick={pick}
        onEnter={() => entrance.current?.()}
        grouping={{
          choices: groupings.choices,
          grouping,
          onGroup: chooseGrouping,
          onOpenAll: headings.openAll,
          onCloseAll: headings.closeAll,
        }}
        controls={layout === 'wide' ? controls : undefined}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the nodes inside */}
      <div className={styles.body} data-flow-body onKeyDown={onKeyDown}>
        {operations.length === 0 && (
          <p className={styles.empty}>No operation in this document has callbacks.</p>
        )}
        {isSequence && (
          <SequenceView
            operation={operation}
            selection={selection}
            outcomes={outcomes}
            onSelect={onSelect}
            onContentHeight={onContentHeight}
            layout={layout}
          />
        )}
        {!isSequence && graph.nodes.length === 0 && operations.length > 0 && (
          <div className={styles.empty}>
            <p>No operation or callback{props.links?.shown && ' or link'} matches this filter.</p>
            <button
              type="button"
              className={styles.clear}
              onClick={() => {
                setFilter(NO_FILTER);
                focusSearch();
              }}
            >
              Clear filter
            </button>
          </div>
        )}
        <FlowChangesContext value={changes}>
          {!isSequence && graph.nodes.length > 0 && layout === 'narrow' && !waits && <FlowList {...view} />}
          {!isSequence && graph.nodes.length > 0 && layout === 'wide' && painted && (
            <FlowCanvas
              {...view}
              operations={operations}
              onContentHeight={onContentHeight}
              controls={controls}
              arrangement={JSON.stringify([filter, grouping, headings.sweeps])}
            />
          )}
        </FlowChangesContext>
      </div>
      {!isSequence && graph.nodes.length > 0 && (
        <FlowLegend kinds={layout === 'wide' ? kinds : []} changes={changes} />
      )}
    </div>
  );
}
