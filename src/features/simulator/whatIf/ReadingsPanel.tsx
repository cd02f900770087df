import { useId } from 'react';
import type { CallbackUrl, ReadingName, Readings } from '../../../openapi/index.ts';
import { READING_PRESETS, type ReadingComparison } from '../../../openapi/readings/index.ts';
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
  readonly isChanged: boolean;
  readonly onChange: (readings: Partial<Readings>) => void;
  readonly onReset: () => void;
}

/** The choices that the specification leaves open, those that change this URL first, and what mock servers make of it. */
export function ReadingsPanel(props: ReadingsPanelProps) {
  const { comparisons, tools, callbackUrl, specUrl, onChange } = props;
  const open = comparisons.filter((each) => each.matters || differs(each));
  const folded = comparisons.filter((each) => !open.includes(each));
  const chosen = Object.fromEntries(
    comparisons.filter(differs).map((each) => [each.switch.name, each.chosen]),
  );
  const choose = (name: ReadingName, value: string) => onChange({ ...chosen, [name]: value });
  const switches = (list: readonly ReadingComparison[]) =>
    list.map((each) => (
      <ReadingGroup key={each.switch.id} comparison={each} ours={outcomeUrl(callbackUrl)} onChoose={choose} />
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
          <Button key={preset.name} onClick={() => onChange(preset.readings)}>
            {preset.name}
          </Button>
        ))}
        <Button disabled={!props.isChanged} onClick={props.onReset}>
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
      <h4 className={styles.heading}>What tools make of this key</h4>
      <ToolsTable outcomes={tools} callbackUrl={callbackUrl} />
    </div>
  );
}

function differs({ chosen, switch: { options } }: ReadingComparison): boolean {
  return chosen !== options[0]?.value;
}

function outcomeUrl(callbackUrl: CallbackUrl): string {
  return callbackUrl.kind === 'url' ? callbackUrl.url : '';
}

interface ReadingGroupProps {
  readonly comparison: ReadingComparison;
  readonly ours: string;
  readonly onChoose: (name: ReadingName, value: string) => void;
}

function ReadingGroup({ comparison, ours, onChoose }: ReadingGroupProps) {
  const { switch: reading, outcomes, chosen } = comparison;
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
            onChange={() => onChoose(reading.name, option.value)}
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
