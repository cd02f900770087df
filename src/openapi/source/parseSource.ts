import { readBrokenJson } from './brokenJson.ts';
import { readJson } from './jsonSource.ts';
import type { ParsedSource } from './parsedSource.ts';
import { readYaml } from './yamlSource.ts';

/** Above this size, text that was meant as JSON is not tried as YAML: the YAML parser is fifty times slower. */
const YAML_TRIAL_LIMIT = 200_000;

/**
 * Reads a text, JSON or YAML 1.2 (core schema), into a value and positions (OpenAPI Specification, Format).
 *
 * Text that starts with `{` or `[` and is JSON is read as JSON, everything else as YAML. Text that was meant as JSON
 * but is not gets one problem in JSON's terms; where YAML reads it without complaint (a comma too many) that problem is
 * a warning and nothing is lost, otherwise the value ends where the fault begins.
 *
 * @param text Any text; it never throws.
 * @returns What could be read, with one problem for each fault of the text. Positions are looked up by need.
 * @example parseSource('a: {b: 1}').locate('/a/b') // { key: { start: 4, end: 5 }, value: { start: 7, end: 8 } }
 */
export function parseSource(text: string): ParsedSource {
  if (!/^\uFEFF?\s*[{[]/.test(text)) return readYaml(text);
  return readJson(text) ?? (isMeantAsJson(text) ? readNearlyJson(text) : readYaml(text));
}

/** A brace or bracket followed by a double-quoted key, by another container, or by nothing. */
function isMeantAsJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*(?:"|\}|\/[/*]|$)|\[\s*(?:["{[\]]|\/[/*]|$))/.test(text);
}

function readNearlyJson(text: string): ParsedSource {
  const broken = readBrokenJson(text);
  if (text.length > YAML_TRIAL_LIMIT) return broken;
  const yaml = readYaml(text);
  if (yaml.problems.some(({ severity }) => severity === 'error')) return broken;
  const warnings = broken.problems.map((problem) => ({ ...problem, severity: 'warning' as const }));
  return { ...yaml, problems: [...warnings, ...yaml.problems] };
}
