import type { JsonValue } from '../json.ts';
import type { ParsedSource, SourceProblem } from '../parsedSource.ts';
import { isMeantAsJson, parseSource, YAML_TRIAL_LIMIT } from '../parseSource.ts';
import type { Range } from '../range.ts';
import { readSoundYaml } from '../yaml/soundYaml.ts';
import { findJsonBreak } from './jsonFault.ts';
import { jsonSource, readSoundJson } from './jsonSource.ts';

/**
 * Reads text that was meant as JSON but is not: as YAML, where that reads it without complaint, so that a comma too many
 * loses nothing; otherwise up to its first fault.
 *
 * @returns A source with one problem in JSON's terms, a warning where YAML reads the text.
 * @example readNearlyJson('{"a": 1,}').problems[0]?.severity // 'warning'
 */
export function readNearlyJson(text: string): ParsedSource {
  const broken = readBrokenJson(text);
  if (text.length > YAML_TRIAL_LIMIT) return broken;
  const yaml = readSoundYaml(text);
  if (!('value' in yaml)) return broken;
  const warnings = broken.problems.map((problem) => ({ ...problem, severity: 'warning' as const }));
  return { ...yaml, problems: [...warnings, ...yaml.problems] };
}

/**
 * `parseSource` for folders, whose files are many: broken JSON is read up to its fault, broken YAML not at all.
 *
 * @example parseListed('{"openapi": "3.1.0"').value // { openapi: '3.1.0' }
 */
export function parseListed(text: string): ParsedSource {
  const source = parseSource(text);
  return source.needsTolerant && isMeantAsJson(text) ? readNearlyJson(text) : source;
}

/** Up to the first fault, with everything open there closed; positions never lie beyond the text. */
function readBrokenJson(text: string): ParsedSource {
  const found = findJsonBreak(text);
  if (found === undefined) return jsonSource(text, undefined, []);
  const problem: SourceProblem = {
    code: 'syntax',
    severity: 'error',
    message: found.message,
    range: found.range,
  };
  const closed = text.slice(0, found.soundUntil) + found.closers;
  const sound = readSoundJson(closed);
  const value: JsonValue | undefined = sound?.value;
  // Values that are too deep end with the added closers.
  const problems = (sound?.problems ?? []).map((each) => ({ ...each, range: within(text, each.range) }));
  return jsonSource(closed, value, [problem, ...problems], found.soundUntil);
}

function within(text: string, { start, end }: Range): Range {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}
