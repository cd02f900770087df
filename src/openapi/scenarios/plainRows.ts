import type { JsonValue } from '../source/json.ts';
import type { Generate } from './generate.types.ts';
import { isUntyped } from './judgeValue.ts';
import type { ScenarioSource } from './scenarioSource.ts';
import { labelCode, valueRows } from './valueRow.ts';

/** S4: an empty text. */
export const emptyRows: Generate = ({ sources }) =>
  sources.filter(takesText).flatMap((source) =>
    valueRows({
      number: 'S4',
      source,
      name: `Empty ${source.label}`,
      value: '',
      because: `${labelCode(source)} has no \`minLength\``,
    }),
  );

/** S5: `null`, where it may come or nothing is said. */
export const nullRows: Generate = ({ sources }) =>
  sources.flatMap((source) =>
    valueRows({
      number: 'S5',
      source,
      name: `${source.label} is null`,
      value: null,
      because: source.facts.value.nullable
        ? `${labelCode(source)} may be \`null\``
        : `the description does not say what type ${labelCode(source)} has`,
    }),
  );

const STRUCTURES: readonly (readonly [type: string, name: string, value: JsonValue])[] = [
  ['array', 'a list', ['a', 'b']],
  ['object', 'an object', { a: 'b' }],
];

/** S6: a list or an object where the URL needs a text. */
export const structureRows: Generate = ({ sources }) =>
  sources.flatMap((source) =>
    STRUCTURES.flatMap(([type, name, value]) =>
      valueRows({
        number: 'S6',
        source,
        which: type,
        name: `${source.label} is ${name}`,
        value,
        because: isUntyped(source.facts.value)
          ? `the description does not say what type ${labelCode(source)} has`
          : `${labelCode(source)} may be ${type === 'array' ? 'an array' : 'an object'}`,
      }),
    ),
  );

const NUMBERS = [0, -1, 1e21];

/** S20: each value of an enumeration, both booleans, numbers that are written in more than one way. */
export const choiceRows: Generate = ({ sources }) =>
  sources.flatMap((source) => {
    const { values, types } = source.facts.value;
    const choices: readonly JsonValue[] = values ?? [
      ...(types.includes('boolean') ? [true, false] : []),
      ...(types.includes('number') ? NUMBERS : []),
    ];
    const because = values
      ? `the description lists the values of ${labelCode(source)}`
      : `${labelCode(source)} is a ${types.includes('number') ? 'number' : 'boolean'}`;
    return choices.flatMap((value) => {
      const which = JSON.stringify(value);
      return valueRows({ number: 'S20', source, which, name: `${source.label} = ${which}`, value, because });
    });
  });

/**
 * Whether a source may be a text.
 *
 * @example takesText(source) // false, where its schema has `type: integer`
 */
export function takesText({ facts: { value } }: ScenarioSource): boolean {
  return value.types.length === 0 || value.types.includes('string');
}
