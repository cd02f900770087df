import type { JsonValue } from '../source/json.ts';
import { isArray, isObject } from '../source/json.ts';
import { step } from '../source/pointer.ts';

/** A value that is written to in many places: each container is copied once, when something in it first changes. */
export interface Draft {
  /** What it was; of a container that was copied, only the kind of it still counts. */
  value: JsonValue | undefined;
  children?: Map<string, Draft>;
}

/** Whether something stands at the end of some tokens, `null` included. */
export function hasValue(draft: Draft, tokens: readonly string[]): boolean {
  let found: Draft | undefined = draft;
  for (const [index, token] of tokens.entries()) {
    if (found.children === undefined) {
      const rest = tokens.slice(index);
      return rest.reduce<JsonValue | undefined>(step, found.value) !== undefined;
    }
    found = childDraft(found, token);
    if (found === undefined) return false;
  }
  return found.value !== undefined;
}

/** A member or item that is there, to be written to. */
export function childDraft(draft: Draft, token: string): Draft | undefined {
  const { value } = draft;
  if (isArray(value) && step(value, token) === undefined) return undefined;
  if (isArray(value) || isObject(value)) {
    draft.children ??= new Map(Object.entries(value).map(([name, each]) => [name, { value: each }]));
  }
  return draft.children?.get(token);
}

/** Adds a member to an object; what is nothing yet becomes one. */
export function addChild(draft: Draft, name: string, child: Draft): void {
  draft.value ??= {};
  draft.children ??= new Map();
  draft.children.set(name, child);
}

/** The value as it is now. */
export function draftValue(draft: Draft): JsonValue {
  const { value = null, children } = draft;
  if (children === undefined) return value;
  if (isArray(value)) return Array.from(children.values(), draftValue);
  return Object.fromEntries(Array.from(children, ([name, child]) => [name, draftValue(child)]));
}
