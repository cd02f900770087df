import { readSoundJson } from './json/jsonSource.ts';
import type { ParsedSource, SourceProblem } from './parsedSource.ts';
import { isUnusual, readSoundYaml } from './yaml/soundYaml.ts';
import { unreadYaml } from './yaml/yamlSource.ts';

/** Above this size, text that was meant as JSON is not tried as YAML, which takes eight times as long as JSON. */
export const YAML_TRIAL_LIMIT = 2_000_000;

/**
 * Reads text that is broken: as much of it as can be read, and a problem for each fault. Told the fault that the fast
 * YAML parser found, it reports that one where the text is too large for it. See `brokenText.ts`.
 */
export type TolerantParser = (text: string, fault?: SourceProblem) => ParsedSource;

/** What reads a text; `parseSource` unless something else is said. */
export type Parse = (text: string) => ParsedSource;

/** How the core reads texts. */
export interface ReadOptions {
  /** The parser for broken texts, where it was loaded: `readBrokenText`. */
  readonly tolerant?: TolerantParser | undefined;
  /** Reads each text; a host may remember what it read. `parseSource` unless something else is said. */
  readonly parse?: typeof parseSource;
}

/**
 * Reads a text, JSON or YAML 1.2 (core schema), into a value and positions (OpenAPI Specification, Format).
 *
 * Text that starts with `{` or `[` and is JSON is read as JSON, everything else as YAML. Text that was meant as JSON
 * but is not gets one problem in JSON's terms; where YAML reads it without complaint (a comma too many) that problem is
 * a warning and nothing is lost, otherwise the value ends where the fault begins.
 *
 * Sound texts have fast parsers. Broken ones need a tolerant one, which is large and loaded only when needed.
 *
 * @param text Any text; it never throws.
 * @param tolerant The parser for broken texts. Without it such a text has no value unless YAML reads it, and
 *   `needsTolerant` says so.
 * @returns What could be read, with one problem for each fault of the text. Positions are looked up by need.
 * @example parseSource('a: {b: 1}').locate('/a/b') // { key: { start: 4, end: 5 }, value: { start: 7, end: 8 } }
 */
export function parseSource(text: string, tolerant?: TolerantParser): ParsedSource {
  if (!/^\uFEFF?\s*[{[]/.test(text)) return readYaml(text, tolerant);
  const sound = readSoundJson(text);
  if (sound) return sound;
  if (!isMeantAsJson(text)) return readYaml(text, tolerant);
  return tolerant?.(text) ?? { ...readUnexplained(text), needsTolerant: true };
}

/**
 * A brace or bracket followed by a double-quoted key, by another container, or by nothing.
 *
 * @example isMeantAsJson('{"a": 1') // true
 */
export function isMeantAsJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*(?:"|\}|\/[/*]|$)|\[\s*(?:["{[\]]|\/[/*]|$))/.test(text);
}

function readYaml(text: string, tolerant: TolerantParser | undefined): ParsedSource {
  const sound = readSoundYaml(text);
  if ('value' in sound) return sound;
  if (tolerant === undefined) return { ...unreadYaml(sound), needsTolerant: true };
  const source = tolerant(text, sound);
  return source.problems.length > 0 || isUnusual(sound)
    ? source
    : { ...source, problems: [asWarning(sound)] };
}

/** What only the tolerant parser takes is read, but other tools may refuse it. */
function asWarning(fault: SourceProblem): SourceProblem {
  return { ...fault, severity: 'warning', message: `Other YAML readers refuse this line. ${fault.message}` };
}

/** Text that was meant as JSON, while nothing is loaded that could say in its terms what is wrong. */
function readUnexplained(text: string): ParsedSource {
  const range = { start: 0, end: text.length };
  if (text.length > YAML_TRIAL_LIMIT)
    return unreadYaml({ code: 'syntax', severity: 'error', message: 'This text is not JSON.', range });
  const yaml = readSoundYaml(text);
  return 'value' in yaml ? yaml : unreadYaml(yaml);
}
