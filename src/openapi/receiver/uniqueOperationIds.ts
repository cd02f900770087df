import { isArray, isObject, type JsonObject, type JsonValue, members, stringMember } from '../source/json.ts';

/**
 * Makes the `operationId` of each operation unique (Operation Object), since one component may be a callback of several
 * operations: `onData`, `onData_2`. Nested callbacks lose theirs where another operation has it.
 *
 * @param paths A Paths Object without references to path items.
 * @example uniqueOperationIds({ '/a': { post: { operationId: 'x' } }, '/b': { post: { operationId: 'x' } } })
 *   // '/b' has 'x_2'
 */
export function uniqueOperationIds(paths: JsonObject): JsonObject {
  const taken = new Set<string>();
  const named = eachOperation(paths, (operation) => {
    const id = stringMember(operation, 'operationId');
    return id === undefined ? operation : { ...operation, operationId: unique(id, taken) };
  });
  return eachOperation(named, (operation) => {
    const { callbacks } = operation;
    return callbacks === undefined ? operation : { ...operation, callbacks: withoutTaken(callbacks, taken) };
  });
}

function eachOperation(paths: JsonObject, change: (operation: JsonObject) => JsonObject): JsonObject {
  const ofItem = (item: JsonObject): JsonObject =>
    Object.fromEntries(
      members(item).map(([field, value]): [string, JsonValue] => {
        if (!isObject(value)) return [field, value];
        return [field, field === 'additionalOperations' ? ofItem(value) : change(value)];
      }),
    );
  return Object.fromEntries(
    members(paths).map(([path, item]) => [path, isObject(item) ? ofItem(item) : item]),
  );
}

/** What is nested is not deeper than what was read: the reader has a limit. */
function withoutTaken(value: JsonValue, taken: Set<string>): JsonValue {
  if (isArray(value)) return value.map((item) => withoutTaken(item, taken));
  if (!isObject(value)) return value;
  const kept = members(value).filter(
    ([name, item]) => name !== 'operationId' || typeof item !== 'string' || !taken.has(item),
  );
  const id = stringMember(value, 'operationId');
  if (id !== undefined) taken.add(id);
  return Object.fromEntries(kept.map(([name, item]) => [name, withoutTaken(item, taken)]));
}

function unique(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}_${count}`;
  taken.add(free);
  return free;
}
