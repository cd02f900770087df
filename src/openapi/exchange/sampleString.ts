import { matchesPattern } from '../schema/matchPattern.ts';
import { patternText } from '../schema/patternText.ts';
import { type JsonObject, type JsonValue, member, stringMember } from '../source/json.ts';

/** A sample is a sample: longer ones are not written. */
const LONGEST_TEXT = 1_000;

/**
 * A text that its schemas allow: by its `format`, a word, or what a `pattern` matches, whichever fits.
 *
 * @param schemas All hold for it. @param name Of the member, by which UUIDs differ. @param turn Another gives another text.
 * @returns Where nothing fits, the text of its format.
 * @example sampleString([{ format: 'uri' }], 'callbackUrl', 0) // 'http://example.com'
 */
export function sampleString(schemas: readonly JsonObject[], name: string, turn: number): string {
  const limits = limitsOf(schemas);
  const format = schemas.map((each) => stringMember(each, 'format')).find((each) => each !== undefined);
  const ofFormat = textsOf(format, name, turn, limits.least);
  const word = turn === 0 ? 'string' : `string${turn + 1}`;
  const simple = [...ofFormat, sized(word, limits), ...ofFormat.map((text) => sized(text, limits))];
  const fitting = simple.find((text) => fits(text, limits));
  if (fitting !== undefined) return fitting;
  for (const pattern of limits.patterns) {
    for (const more of [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 100, limits.least]) {
      const text = patternText(pattern, more, turn);
      if (text !== undefined && fits(text, limits)) return text;
      if (text !== undefined && fits(sized(text, limits), limits)) return sized(text, limits);
    }
  }
  return simple[0] ?? word;
}

/**
 * Whether a sample stays as it is, since it is a URL, and its schemas forbid the one that would take its place.
 *
 * @example keepsUrl('https://a.example', 'https://consumer.example/u', [{ pattern: '^https://a[.]' }]) // true
 */
export function keepsUrl(
  value: JsonValue | undefined,
  other: string,
  schemas: readonly JsonObject[],
): boolean {
  return typeof value === 'string' && /^https?:\/\/./.test(value) && !fits(other, limitsOf(schemas));
}

interface Limits {
  readonly least: number;
  readonly most: number;
  readonly patterns: readonly string[];
}

function limitsOf(schemas: readonly JsonObject[]): Limits {
  let [least, most] = [0, LONGEST_TEXT];
  for (const schema of schemas) {
    const [min, max] = [member(schema, 'minLength'), member(schema, 'maxLength')];
    if (typeof min === 'number') least = Math.max(least, Math.min(min, LONGEST_TEXT));
    if (typeof max === 'number') most = Math.min(most, Math.max(max, 0));
  }
  return { least, most, patterns: schemas.flatMap((each) => stringMember(each, 'pattern') ?? []) };
}

function fits(text: string, { least, most, patterns }: Limits): boolean {
  const length = Array.from(text).length;
  return (
    length >= least && length <= most && patterns.every((pattern) => matchesPattern(pattern, text) !== false)
  );
}

/** Repeated until it is long enough, and cut. */
function sized(text: string, { least, most }: Limits): string {
  const long = text === '' ? 'string' : text;
  return (text.length < least ? long.repeat(Math.ceil(least / long.length)).slice(0, least) : text).slice(
    0,
    Math.floor(most),
  );
}

/** Texts of a format, the usual one first; none for a format without a form of its own. */
function textsOf(format: string | undefined, name: string, turn: number, least: number): readonly string[] {
  const count = turn === 0 ? '' : String(turn + 1);
  const day = String(24 + (turn % 7));
  switch (format) {
    case 'uri':
    case 'url':
      return ['http', 'https'].flatMap((scheme) => {
        const text = `${scheme}://example.com${turn === 0 ? '' : `/${count}`}`;
        return [text, `${text}/`.padEnd(least, 'a')];
      });
    case 'email':
      return [`user${count}@example.com`, `user${count}@example.com`.padStart(least, 'a')];
    case 'date-time':
      return [`2019-08-${day}T14:15:22Z`, `2019-08-${day}T14:15:22.123Z`, `2019-08-${day}T14:15:22+00:00`];
    case 'date':
      return [`2019-08-${day}`];
    case 'time':
      return [`14:15:${day}Z`];
    case 'uuid':
      return [uuidOf(`${name}${count}`)];
    case 'ipv4':
      return [`192.168.0.${1 + (turn % 250)}`];
    case 'hostname':
      return [`example${count}.com`];
    default:
      return OTHERS.has(format ?? '') ? [OTHERS.get(format ?? '') ?? ''] : [];
  }
}

const OTHERS: ReadonlyMap<string, string> = new Map([
  ['password', 'pa$$word'],
  ['ipv6', '2001:db8:85a3::8a2e:370:7334'],
  ['duration', 'P1D'],
  ['byte', 'c3RyaW5n'],
  ['idn-email', 'пошта@укр.нет'],
  ['idn-hostname', 'приклад.укр'],
  ['iri', 'http://example.com/entity/1'],
  ['iri-reference', '/entity/1'],
  ['uri-reference', '../dictionary'],
  ['uri-template', 'http://example.com/{endpoint}'],
  ['json-pointer', '/json/pointer'],
  ['relative-json-pointer', '1/relative/json/pointer'],
  ['regex', '^[a-z]+$'],
]);

/** Always the same for a name, so that a sample does not change. */
function uuidOf(name: string): string {
  let state = 0x9e3779b9;
  const next = (): string => {
    for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
    state ^= state >>> 15;
    return (state >>> 0).toString(16).padStart(8, '0');
  };
  const [a, b, c, d] = [next(), next(), next(), next()];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
}
