import type { JsonValue } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import { judgeValue } from './judgeValue.ts';
import type { ScenarioPlan } from './scenario.types.ts';
import { type ScenarioSource, valueChange } from './scenarioSource.ts';

/** One value for one source. */
export interface WantedRow {
  /** `S4`. */
  readonly number: string;
  readonly source: ScenarioSource;
  /** Tells rows of one number and source apart. */
  readonly which?: string;
  readonly name: string;
  readonly value: JsonValue;
  /** A clause after "because"; what no pattern excludes says so itself. */
  readonly because: string;
  /** Lists the row although the description forbids the value, as a check of that limit. */
  readonly keepsForbidden?: boolean;
}

/**
 * The row for a value, where the description allows it and an exchange can hold it.
 *
 * @example valueRows({ number: 'S4', source, name: 'Empty id', value: '', because: 'no `minLength` …' })[0]?.id // 'S4 body#/id'
 */
export function valueRows(wanted: WantedRow): readonly ScenarioPlan[] {
  const { number, source, which, name, value, because, keepsForbidden = false } = wanted;
  const judged = judgeValue(source.facts.value, value);
  if (judged.kind === 'forbidden' && !keepsForbidden) return [];
  const change = valueChange(source, value);
  if (change === undefined) return [];
  return [
    {
      id: [number, source.id, which].filter(Boolean).join(' '),
      group: 'generated',
      name,
      differs: `${source.label} = ${shownValue(value)}`,
      reason: `because ${because}${judged.kind === 'open' ? `; ${judged.because}` : ''}`,
      ...(judged.kind === 'forbidden' && { forbidden: judged.because }),
      change: { kind: 'values', values: [change] },
    },
  ];
}

const LONGEST_SHOWN = 60;

/**
 * A value in a cell: what cannot be seen is written out, what is long is counted.
 *
 * @example shownValue('a\r\nb') // 'a\\r\\nb'
 */
export function shownValue(value: JsonValue): string {
  if (typeof value !== 'string') return shortened(JSON.stringify(value));
  return value === '' ? '(empty)' : shortened(value.replace(/\r/g, '\\r').replace(/\n/g, '\\n'));
}

function shortened(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.length.toLocaleString('en')} characters`;
}

/**
 * What a source is called in a reason.
 *
 * @example labelCode(source) // '`callbackUrl`'
 */
export function labelCode({ label, facts }: ScenarioSource): string {
  return facts.pointer === '' ? label : inlineCode(label);
}
