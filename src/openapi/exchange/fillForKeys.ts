import { allowsMember, childSchemas, withParts } from '../schema/schemaTree.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json.ts';
import { DEEPEST_NESTING } from '../source/limits.ts';
import { parsePointer, step } from '../source/pointer.ts';
import type { Sample } from './detail.ts';
import { keepsUrl } from './fitString.ts';
import { conventionValue, type KeySource } from './keySources.ts';
import { pointersAbove } from './pointersAbove.ts';

/**
 * Writes what callback keys read into a generated body: URLs by convention where a value begins one, a word where the
 * schema says nothing about members at all. What the document itself gives is never touched, and a member that the
 * schema leaves out on purpose stays missing.
 *
 * @param sample A sample made from `schema`.
 * @param sources The keys' `body` sources of this message.
 * @returns The sample with `generated` brought up to date.
 * @example fillForKeys({ value: {}, origin: 'schema', generated: [] }, {}, sources).value // { url: 'https://consumer.example/url' }
 */
export function fillForKeys(sample: Sample, schema: JsonObject, sources: readonly KeySource[]): Sample {
  const body: Draft = { value: sample.value };
  const generated = new Set(sample.generated);
  let { origin } = sample;
  let changed = false;
  for (const source of sources) {
    const tokens = parsePointer(source.name);
    if (tokens === undefined || tokens.length > DEEPEST_NESTING) continue;
    const convention = conventionValue(source);
    const isFree = !hasValue(body, tokens) || (convention !== undefined && generated.has(source.name));
    if (!isFree || !write(body, tokens, [schema], convention ?? 'string')) continue;
    changed = true;
    for (const pointer of [source.name, ...pointersAbove(source.name)]) generated.delete(pointer);
    generated.add(source.name);
    if (convention !== undefined) origin = 'convention';
  }
  return changed ? { value: draftValue(body), origin, generated: [...generated] } : sample;
}

/** Puts `text` at the end of the tokens; does nothing where the schema gives a value or allows no such member. */
function write(
  draft: Draft,
  tokens: readonly string[],
  schemas: readonly JsonObject[],
  text: string,
): boolean {
  const all = schemas.flatMap(withParts);
  if (all.some((schema) => Object.hasOwn(schema, 'example'))) return false;
  const [token, ...rest] = tokens;
  const { value } = draft;
  if (token === undefined) {
    if (value !== undefined && value !== null && typeof value !== 'string') return false;
    if (keepsUrl(value, text, all)) return false;
    draft.value = text;
    return true;
  }
  if (value !== undefined && value !== null && typeof value !== 'object') return false;
  const inner = all.flatMap((schema) => childSchemas(schema, token, isArray(value)));
  const child = childDraft(draft, token);
  if (child) return write(child, rest, inner, text);
  if (isArray(value) || !allowsMember(all, token)) return false;
  const made: Draft = { value: undefined };
  if (!write(made, rest, inner, text)) return false;
  addChild(draft, token, made);
  return true;
}

/** A value that is written to in many places: each container is copied once, when something in it first changes. */
interface Draft {
  /** What it was; of a container that was copied, only the kind of it still counts. */
  value: JsonValue | undefined;
  children?: Map<string, Draft>;
}

/** Whether there is a value at the end of some tokens, `null` included. */
function hasValue(draft: Draft, tokens: readonly string[]): boolean {
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
function childDraft(draft: Draft, token: string): Draft | undefined {
  const { value } = draft;
  if (isArray(value) && step(value, token) === undefined) return undefined;
  if (isArray(value) || isObject(value)) {
    draft.children ??= new Map(Object.entries(value).map(([name, each]) => [name, { value: each }]));
  }
  return draft.children?.get(token);
}

/** Adds a member to an object; an undefined value becomes one. */
function addChild(draft: Draft, name: string, child: Draft): void {
  draft.value ??= {};
  draft.children ??= new Map();
  draft.children.set(name, child);
}

/** The current value. */
function draftValue(draft: Draft): JsonValue {
  const { value = null, children } = draft;
  if (children === undefined) return value;
  if (isArray(value)) return Array.from(children.values(), draftValue);
  return Object.fromEntries(Array.from(children, ([name, child]) => [name, draftValue(child)]));
}
