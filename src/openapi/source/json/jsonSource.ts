import type { JsonValue } from '../json.ts';
import type { ParsedSource, SourceProblem } from '../parsedSource.ts';
import { cutAtMaxDepth } from '../tooDeep.ts';
import { characterLocator, keyLocator } from '../yaml/keyCharacters.ts';
import { createJsonPositions } from './jsonPositions.ts';
import { countNames, findRepeatedNames, findTooDeep, measureValue } from './jsonShape.ts';

/**
 * Reads JSON text (RFC 8259).
 *
 * @returns `undefined` where `JSON.parse` does not accept the text. Repeated names are problems; the last one counts.
 * @example readSoundJson('{"a": 1}')?.value // { a: 1 }
 */
export function readSoundJson(text: string): ParsedSource | undefined {
  const parsed = tryJson(text);
  if (parsed === undefined) return undefined;
  const shape = measureValue(parsed.value);
  if (shape.tooDeep) return jsonSource(text, cutAtMaxDepth(parsed.value), [findTooDeep(text)]);
  const repeated = shape.members < countNames(text) ? findRepeatedNames(text) : [];
  return jsonSource(text, parsed.value, repeated);
}

/**
 * The source of a JSON text that was read.
 *
 * @param text Must be JSON.
 * @param written Where the text was closed for its author: the length of what the author wrote.
 * @example jsonSource('{"a": 1', …, 7).locate('')?.value // { start: 0, end: 7 }
 */
export function jsonSource(
  text: string,
  value: JsonValue | undefined,
  problems: readonly SourceProblem[],
  written = text.length,
): ParsedSource {
  const positions = createJsonPositions(text);
  const inside = (offset: number) => Math.min(offset, written);
  return {
    format: 'json',
    value,
    problems,
    locate(pointer) {
      const location = positions.locate(pointer);
      if (location === undefined || location.value.end <= written) return location;
      return { ...location, value: { start: location.value.start, end: inside(location.value.end) } };
    },
    locateInKey: keyLocator((pointer) => {
      const key = positions.locate(pointer)?.key;
      return key && characterLocator(text.slice(key.start, key.end), key.start, 'double');
    }),
    writeKey: (pointer, key) => (positions.locate(pointer)?.key ? JSON.stringify(key) : undefined),
    pointerAt: positions.pointerAt,
  };
}

/** `JSON.parse` without exceptions. A byte order mark is not JSON, but files have it. */
function tryJson(text: string): { readonly value: JsonValue } | undefined {
  try {
    const value: JsonValue = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    return { value };
  } catch {
    return undefined;
  }
}
