import type { RefObject } from 'react';
import type { FlowCounts, FlowFacets, FlowFilter } from '../../openapi/index.ts';
import { countText } from './countText.ts';
import styles from './FlowBar.module.css';
import type { FlowControls } from './flowPane.types.ts';

interface FlowBarProps {
  readonly searchId: string;
  readonly filter: FlowFilter;
  readonly facets: FlowFacets;
  readonly shown: FlowCounts;
  readonly total: FlowCounts;
  readonly onChange: (filter: FlowFilter) => void;
  /** Absent where there is nothing to zoom. */
  readonly controls: RefObject<FlowControls | null> | undefined;
}

/** The strip above the flow: filter, counts, zoom. */
export function FlowBar({ searchId, filter, facets, shown, total, onChange, controls }: FlowBarProps) {
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>Flow</h2>
      <input
        id={searchId}
        className={styles.search}
        type="search"
        aria-label="Filter flow"
        placeholder="Filter operations, callbacks, tags…"
        value={filter.text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
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
      <span className={styles.count}>{countText(shown, total, filter)}</span>
      {controls && (
        <span className={styles.zoom}>
          <Tool
            label="Fit flow"
            onPress={() => controls.current?.fit()}
            icon="M2 5V2h3M9 2h3v3M12 9v3H9M5 12H2V9"
          />
          <Tool label="Zoom out" onPress={() => controls.current?.zoomOut()} icon="M3 7h8" />
          <Tool label="Zoom in" onPress={() => controls.current?.zoomIn()} icon="M3 7h8M7 3v8" />
        </span>
      )}
    </div>
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

function Tool({ label, icon, onPress }: { label: string; icon: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d={icon} />
      </svg>
    </button>
  );
}
