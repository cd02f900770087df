import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { FlowCounts, FlowFacets, FlowFilter } from '../../openapi/flow/index.ts';
import { Segments } from '../../ui/Segments.tsx';
import styles from './FlowBar.module.css';
import { countText, isFiltering } from './flowFilter.ts';
import type { FlowControls, FlowView, LinksChoice } from './flowPane.types.ts';
import { GroupingChoice, type GroupingChoiceProps, Tool } from './GroupingChoice.tsx';
import { OperationChoice, type OperationChoiceProps } from './OperationChoice.tsx';

const VIEWS = [
  { value: 'diagram', text: 'Diagram' },
  { value: 'sequence', text: 'Sequence' },
];

interface FlowBarProps {
  readonly view: FlowView;
  readonly onView: (view: FlowView) => void;
  /** What the sequence is of. */
  readonly operation: OperationChoiceProps;
  readonly exporting: ReactNode;
  /** Absent where the document has none. */
  readonly links?: LinksChoice | undefined;
  readonly searchId: string;
  readonly filter: FlowFilter;
  readonly facets: FlowFacets;
  readonly shown: FlowCounts;
  readonly total: FlowCounts;
  readonly onChange: (filter: FlowFilter) => void;
  readonly grouping: GroupingChoiceProps;
  /** Enter in the search. */
  readonly onPick: () => void;
  /** Arrow down in the search. */
  readonly onEnter: () => void;
  /** Absent where there is nothing to zoom. */
  readonly controls: RefObject<FlowControls | null> | undefined;
}

/** The strip above the flow: filter, counts, grouping, zoom. */
export function FlowBar(props: FlowBarProps) {
  const { searchId, filter, facets, shown, total, onChange, grouping, onPick, onEnter, controls } = props;
  const { view, onView, operation, exporting, links } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const act = { Enter: onPick, ArrowDown: onEnter }[event.key];
    if (act === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  const views = (
    <Segments
      name="View of the flow"
      words
      segments={VIEWS}
      chosen={view}
      onChoose={(value) => onView(value === 'sequence' ? 'sequence' : 'diagram')}
    />
  );
  if (view === 'sequence') {
    return (
      <div className={styles.bar}>
        <h2 className={styles.title}>Flow</h2>
        {views}
        <OperationChoice {...operation} />
        {links && <LinksSwitch {...links} />}
        <span className={`${styles.export} ${styles.end}`}>{exporting}</span>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>Flow</h2>
      {views}
      <input
        id={searchId}
        className={styles.search}
        type="search"
        aria-label="Filter flow"
        placeholder="Filter operations, callbacks, tags…"
        title="Enter selects the first match; Arrow Down moves to the matches"
        value={filter.text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <Choice
        label="Method"
        all="All methods"
        values={facets.methods}
        value={filter.method}
        onChange={(method) => onChange({ ...filter, method })}
      />
      <Choice
        label="Tag"
        all="All tags"
        values={facets.tags}
        value={filter.tag}
        onChange={(tag) => onChange({ ...filter, tag })}
      />
      <GroupingChoice {...grouping} />
      {links && <LinksSwitch {...links} />}
      <span className={styles.count} data-filtering={isFiltering(filter)} aria-live="polite">
        {countText(shown, total, filter)}
      </span>
      {controls && (
        <span className={styles.tools}>
          <Tool
            label="Fit flow"
            onPress={() => controls.current?.fit()}
            icon="M2 5V2h3M9 2h3v3M12 9v3H9M5 12H2V9"
          />
          <Tool label="Zoom out" onPress={() => controls.current?.zoomOut()} icon="M3 7h8" />
          <Tool label="Zoom in" onPress={() => controls.current?.zoomIn()} icon="M3 7h8M7 3v8" />
        </span>
      )}
      <span className={styles.export}>{exporting}</span>
    </div>
  );
}

/** Shows the next requests of links beside callbacks. */
function LinksSwitch({ shown, onShow }: LinksChoice) {
  return (
    <label
      className={styles.switch}
      title={
        onShow
          ? 'Show the next requests that links of responses make'
          : 'This document has links alone: there is nothing else to show'
      }
    >
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says `checked` itself
        role="switch"
        checked={shown}
        disabled={!onShow}
        onChange={(event) => onShow?.(event.target.checked)}
      />
      Links
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Nothing to choose from one value; a value that the document lost stays, so that it can be taken back. */
function Choice({ label, all, values, value, onChange }: ChoiceProps) {
  if (values.length < 2 && value === '') return null;
  const gone = value !== '' && !values.includes(value) ? [value] : [];
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{all}</option>
      {[...gone, ...values].map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
