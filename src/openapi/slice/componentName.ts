import { parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';

/** Words of the specification: as a name they would say nothing of what they hold. */
const structure = new Set([
  ...['schema', 'schemas', 'items', 'properties', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', '$defs'],
  ...['definitions', 'content', 'requestBody', 'responses', 'parameters', 'headers', 'examples', 'callbacks'],
  ...['paths', 'components', 'value'],
]);

/**
 * A name for a component that was none, or stood in another document: the last part of its place that says something,
 * else its file's name, in the characters that component names may have (Components Object).
 *
 * @example componentName({ uri: 'common/Pet.v1.yaml', pointer: '' }) // 'Pet.v1'
 */
export function componentName(place: Place): string {
  const tokens = (parsePointer(place.pointer) ?? []).filter(
    (token) => !structure.has(token) && !/^\d*$/.test(token),
  );
  const file = place.uri.split(/[/\\]/).at(-1) ?? '';
  const name = (tokens.at(-1) ?? file.replace(/\.\w+$/, '')).replace(/[^\w.-]+/g, '_');
  return /^_*$/.test(name) ? 'part' : name;
}
