import { append } from '../append.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { isArray, isObject, member, stringMember } from '../json.ts';
import type { Workspace } from './workspace.ts';

/** A Schema Object and the document its references count from. */
export interface LocatedSchema {
  readonly uri: string;
  readonly schema: JsonObject;
}

/**
 * The schemas that can describe the same value as some schemas: themselves, and what `$ref`, `allOf`, `oneOf`, `anyOf`,
 * `then` and `else` lead to, over any number of steps.
 *
 * @returns In breadth-first order, each once; a reference that leads nowhere adds none.
 */
export function sameValueSchemas(
  workspace: Workspace,
  schemas: readonly LocatedSchema[],
): readonly LocatedSchema[] {
  const seen = new Set<JsonObject>();
  const found: LocatedSchema[] = [];
  const waiting = [...schemas];
  for (let index = 0; index < waiting.length; index += 1) {
    const next = waiting[index];
    if (!next || seen.has(next.schema)) continue;
    seen.add(next.schema);
    found.push(next);
    append(waiting, alternatives(workspace, next));
  }
  return found;
}

function alternatives(workspace: Workspace, { uri, schema }: LocatedSchema): readonly LocatedSchema[] {
  const found: LocatedSchema[] = [];
  const reference = stringMember(schema, '$ref');
  if (reference !== undefined) {
    const resolved = workspace.resolve({ uri, pointer: '' }, reference);
    if (resolved.kind === 'found') append(found, located(resolved.place.uri, resolved.value));
  }
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const list = member(schema, keyword);
    if (isArray(list))
      append(
        found,
        list.flatMap((each) => located(uri, each)),
      );
  }
  for (const keyword of ['then', 'else']) append(found, located(uri, member(schema, keyword)));
  return found;
}

/** The value as a schema, where it is an object; `true` and `false` have no members to speak of. */
export function located(uri: string, value: JsonValue | undefined): readonly LocatedSchema[] {
  return isObject(value) ? [{ uri, schema: value }] : [];
}
