import { useId } from 'react';
import { type CallbackUrl, type Readings, readingText } from '../../../openapi/index.ts';
import {
  outcomeText,
  READING_PRESETS,
  type ReadingComparison,
  withReading,
} from '../../../openapi/readings/index.ts';
import type { ToolOutcome } from '../../../openapi/tools/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { asSentence } from '../answer/partWords.ts';
import { ToolsTable } from './ToolsTable.tsx';
import { UrlDifference } from './UrlDifference.tsx';
import styles from './WhatIf.module.css';

interface ReadingsPanelProps {
  readonly comparisons: readonly ReadingComparison[];
  readonly tools: readonly ToolOutcome[];
  readonly callbackUrl: CallbackUrl;
  /** Section of the specification on callback keys. */
  readonly specUrl: string;
  /** Those that differ from the default; the comparison may follow a moment later. */
  readonly readings: Partial<Readings>;
  /** Its URL is registered elsewhere, so none of this applies. */
  readonly isWebhook: boolean;
  /** @param readings Those that differ from the default ones. */
  readonly onChange: (readings: Partial<Readings>) => void;
}

/** The choices that the specification leaves open, those that change this URL first, and what mock servers make of it. */
export function ReadingsPanel(props: ReadingsPanelProps) {
  const { comparisons, tools, callbackUrl, specUrl, readings, onChange } = props;
  if (props.isWebhook) return <OfWebhook />;
  const open = comparisons.filter(({ matters, switch: { name } }) => matters || readings[name] !== undefined);
  const folded = comparisons.filter((each) => !open.includes(each));
  const switches = (list: readonly ReadingComparison[]) =>
    list.map((each) => (
      <ReadingGroup
        key={each.switch.id}
        comparison={each}
        chosen={readings[each.switch.name] ?? each.switch.options[0]?.value}
        ours={outcomeText(callbackUrl)}
        onChoose={(value) => onChange(withReading(readings, each.switch.name, value))}
      />
    ));
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>
        The{' '}
        <a href={specUrl} target="_blank" rel="noreferrer">
          specification
        </a>{' '}
        leaves these open. What you choose counts in every tab and travels in the link; verdicts and problems
        go by the defaults.
      </p>
      <div className={styles.tools}>
        {READING_PRESETS.map((preset) => (
          <Button
            key={preset.name}
            aria-pressed={isSame(readings, preset.readings)}
            onClick={() => onChange(preset.readings)}
          >
            {preset.name}
          </Button>
        ))}
        <Button aria-pressed={isSame(readings, {})} onClick={() => onChange({})}>
          Defaults
        </Button>
      </div>
      {open.length === 0 && <p className={styles.empty}>No reading changes this URL.</p>}
      {switches(open)}
      {folded.length > 0 && (
        <details className={styles.folded}>
          <summary>
            {folded.length === 1 ? '1 reading makes' : `${folded.length} readings make`} no difference here
          </summary>
          {switches(folded)}
        </details>
      )}
      <h3 className={styles.heading}>What tools make of this key</h3>
      <ToolsTable outcomes={tools} callbackUrl={callbackUrl} />
    </div>
  );
}

function OfWebhook() {
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>
        Nothing applies: a webhook has no callback key. Its URL is registered outside this description.
      </p>
    </div>
  );
}

function isSame(readings: Partial<Readings>, other: Partial<Readings>): boolean {
  return readingText(readings) === readingText(other);
}

interface ReadingGroupProps {
  readonly comparison: ReadingComparison;
  readonly chosen: string | undefined;
  readonly ours: string;
  readonly onChoose: (value: string) => void;
}

function ReadingGroup({ comparison, chosen, ours, onChoose }: ReadingGroupProps) {
  const { switch: reading, outcomes } = comparison;
  const name = useId();
  const title = useId();
  return (
    <div className={styles.reading} role="radiogroup" aria-labelledby={title}>
      <p className={styles.readingHead}>
        <b id={title}>
          <InlineCode text={reading.title} />
        </b>{' '}
        <span>
          <InlineCode text={reading.question} />
        </span>
      </p>
      {outcomes.map(({ option, simulation: { callbackUrl } }, index) => (
        <label
          key={option.value}
          className={styles.option}
          data-chosen={chosen === option.value || undefined}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={chosen === option.value}
            onChange={() => onChoose(option.value)}
          />
          <span className={styles.optionWords}>
            <InlineCode text={option.label} />
            <span className={styles.takers}>
              {index === 0 && 'default'}
              {index === 0 && option.takers !== '' && '; '}
              <InlineCode text={option.takers} />
            </span>
          </span>
          <span className={styles.url}>
            {callbackUrl.kind === 'url' ? (
              <UrlDifference url={callbackUrl.url} from={ours} />
            ) : (
              <span title={asSentence(callbackUrl.reason)}>No callback URL</span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
