import { matchesPattern } from '../schema/matchPattern.ts';
import { patternText } from '../schema/patternText.ts';
import { type JsonObject, type JsonValue, member, stringMember } from '../source/json.ts';
import { joinedSchema } from './joinedSchema.ts';
import { librarySample } from './librarySample.ts';

/** A sample is a sample: longer ones are not written. */
const LONGEST_TEXT = 1_000;

/** Formats that the library does not know. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['url', 'http://example.com'],
  ['duration', 'P1D'],
  ['byte', 'c3RyaW5n'],
]);

/**
 * A schema of which openapi-sampler writes a text that several schemas allow. The library's own texts for patterns are
 * not used: they take `\d` for a letter, and `a{1000000000}` at its word.
 *
 * @param schemas All hold for the text. @param turn Another gives another text.
 * @returns The schema of the format, or of any word, where the library keeps to all, else a fitting text as an example.
 * @example fitString([{ pattern: '^[A-Z]{2}\\d$' }], 0) // { example: 'AA1' }
 */
export function fitString(schemas: readonly JsonObject[], turn: number): JsonObject {
  const limits = limitsOf(schemas);
  const { least, most, format } = limits;
  const word = { type: 'string', minLength: least, maxLength: most };
  const example = FORMATS.get(format ?? '');
  const usual =
    format === undefined ? word : example === undefined ? { type: 'string', format } : { example };
  for (const schema of [usual, word]) {
    const written = librarySample(schema);
    const texts = typeof written === 'string' ? variants(counted(written, turn), least) : [];
    const fitting = texts.find((text) => fits(text, limits));
    if (fitting !== undefined) return fitting === written ? schema : { example: fitting };
  }
  // Any text, where only its length matters.
  for (const pattern of [...limits.patterns, '^[a-z]']) {
    for (const more of [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 100, least]) {
      const text = patternText(pattern, more, turn) ?? '';
      const cut = text.padEnd(least, text.at(-1)).slice(0, Math.max(most, 0));
      const fitting = [text, cut].find((each) => fits(each, limits));
      if (fitting !== undefined) return { example: fitting };
    }
  }
  return usual;
}

/** Texts of the same form, of which one may fit. */
function variants(text: string, least: number): readonly string[] {
  const all = [text, text.replace(/^http:/, 'https:'), text.replace(/Z$/, '.123Z')];
  return [...all, ...all.map((each) => each.padEnd(least, each.at(-1)))];
}

/** Another text of the same form: its last number is higher; one without any gets one, before what may be a domain. */
function counted(text: string, turn: number): string {
  if (turn === 0) return text;
  const digits = text.match(/\d+/g)?.at(-1) ?? '';
  const dot = text.lastIndexOf('.');
  const at = digits === '' ? (dot < 0 ? text.length : dot) : text.lastIndexOf(digits);
  const next = String(Number(digits || 1) + turn).padStart(digits.length, '0');
  return text.slice(0, at) + next + text.slice(at + digits.length);
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
  readonly format: string | undefined;
  readonly patterns: readonly string[];
}

function limitsOf(schemas: readonly JsonObject[]): Limits {
  const joined = joinedSchema(schemas);
  const [least, most] = [member(joined, 'minLength'), member(joined, 'maxLength')];
  return {
    least: typeof least === 'number' ? Math.min(least, LONGEST_TEXT) : 0,
    most: typeof most === 'number' ? Math.min(most, LONGEST_TEXT) : LONGEST_TEXT,
    format: stringMember(joined, 'format'),
    patterns: schemas.flatMap((each) => stringMember(each, 'pattern') ?? []),
  };
}

function fits(text: string, { least, most, patterns }: Limits): boolean {
  const length = Array.from(text).length;
  return (
    length >= least && length <= most && patterns.every((pattern) => matchesPattern(pattern, text) !== false)
  );
}
