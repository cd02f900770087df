import type { JsonValue } from '../source/json.ts';
import { isArray, isObject, members } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import { hasComponent } from './componentTable.ts';
import type { SliceContext } from './slice.types.ts';

/**
 * Copies `security` with the schemes it names (Security Requirement Object). They are components of the entry document;
 * 3.2 also lets a name be a reference. A name that means nothing stays as it is.
 *
 * @param uri The document that it stands in.
 */
export function copySecurity(slice: SliceContext, value: JsonValue, uri: string): JsonValue {
  if (!isArray(value)) return value;
  return value.map((requirement) =>
    isObject(requirement)
      ? Object.fromEntries(
          members(requirement).map(([name, scopes]) => [schemeName(slice, name, uri), scopes]),
        )
      : requirement,
  );
}

function schemeName(slice: SliceContext, name: string, uri: string): string {
  const { workspace, components, minor } = slice;
  if (hasComponent(workspace, workspace.set.entry, 'securitySchemes', name)) {
    components.keep('securitySchemes', name);
    return name;
  }
  const isReference = minor === '3.2' && workspace.resolve({ uri, pointer: '' }, name).kind === 'found';
  if (!isReference) return name;
  const reference = components.refer('securitySchemes', uri, name);
  return parsePointer(reference.slice(1))?.at(-1) ?? name;
}
