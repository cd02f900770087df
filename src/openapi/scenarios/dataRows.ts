import { counted } from '../source/words.ts';
import type { Generate } from './generate.types.ts';
import { takesText } from './plainRows.ts';
import type { ScenarioPlan } from './scenario.types.ts';
import type { ScenarioSource } from './scenarioSource.ts';
import { labelCode, valueRows } from './valueRow.ts';

/** `name` has the label in the place of `{}`. */
interface DataVariation {
  readonly which: string;
  readonly name: string;
  readonly value: string;
  readonly appliesTo?: (source: ScenarioSource) => boolean;
}

function rowsOf(number: string, variations: readonly DataVariation[]): Generate {
  return ({ sources }) =>
    sources
      .filter((source) => source.role === 'data' && takesText(source))
      .flatMap((source) =>
        variations
          .filter(({ appliesTo }) => appliesTo?.(source) !== false)
          .flatMap(({ which, name, value }) =>
            valueRows({
              number,
              source,
              which,
              name: name.replace('{}', () => source.label),
              value,
              because: `${labelCode(source)} goes into the ${source.part} of the URL, and nothing in its schema excludes it`,
            }),
          ),
      );
}

/** S15: characters that mean something in a URL. */
export const reservedRows = rowsOf('S15', [
  { which: 'reserved', name: 'Reserved characters in {}', value: 'a/b?c&d#e' },
  {
    which: 'dots',
    name: 'Dot segments in {}',
    value: '../../admin',
    appliesTo: ({ part }) => part === 'path',
  },
]);

/** S16, for data: characters that a URL cannot hold as they are. */
export const letterRows = rowsOf('S16', [
  { which: 'space', name: 'Space in {}', value: 'a b' },
  { which: 'letters', name: 'Letters beyond ASCII in {}', value: 'é☃' },
  { which: 'emoji', name: 'Emoji in {}', value: '😀' },
]);

/** S17: a line break, which ends a line of a log or a header. */
export const lineRows = rowsOf('S17', [{ which: '', name: 'Line break in {}', value: 'a\r\nb' }]);

/** S18: text that is encoded already. */
export const encodedRows = rowsOf('S18', [
  { which: 'once', name: '{} is encoded already', value: 'a%2Fb' },
  { which: 'twice', name: '{} is encoded twice', value: 'a%252Fb' },
  { which: 'percent', name: 'A percent sign in {}', value: '100%' },
]);

const LENGTHS = [2_048, 8_192];
/** A limit beyond this is no limit to a URL. */
const LONGEST_LIMIT = 10_000;

/** S19: longer than allowed, or than servers take. */
export const longRows: Generate = ({ sources }) =>
  sources
    .filter((source) => (source.role === 'data' || source.role === 'url') && takesText(source))
    .filter(({ facts }) => facts.source.startsWith('request.'))
    .flatMap((source) => {
      const { maxLength, values } = source.facts.value;
      if (values !== undefined) return [];
      if (maxLength !== undefined && maxLength <= LONGEST_LIMIT)
        return longRow(
          source,
          maxLength + 1,
          `\`maxLength\` allows ${counted(maxLength, 'character')}`,
          true,
        );
      return LENGTHS.flatMap((length) =>
        longRow(
          source,
          length,
          `${labelCode(source)} has no \`maxLength\`, and servers limit the length of a URL`,
          false,
        ),
      );
    });

function longRow(
  source: ScenarioSource,
  length: number,
  because: string,
  keepsForbidden: boolean,
): readonly ScenarioPlan[] {
  const { value, role } = source;
  const start =
    role === 'url' && typeof value === 'string' && /^https?:/i.test(value)
      ? `${value.slice(0, 200).replace(/\/$/, '')}/`
      : '';
  const text = `${start}${'a'.repeat(Math.max(0, length - start.length))}`;
  return valueRows({
    number: 'S19',
    source,
    which: String(length),
    name: `${source.label} of ${counted(length, 'character')}`,
    value: text.slice(0, length),
    because,
    keepsForbidden,
  });
}
