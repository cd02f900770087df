import { allowsMember, childSchemas, withParts } from '../schema/schemaTree.ts';
import type { JsonObject } from '../source/json.ts';
import { isArray } from '../source/json.ts';
import { MAX_DEPTH } from '../source/limits.ts';
import { parsePointer } from '../source/pointer.ts';
import { conventionValue } from './conventionValue.ts';
import type { Sample } from './detail.ts';
import { addChild, childDraft, type Draft, draftValue, hasValue } from './draft.ts';
import type { KeySource } from './keySources.ts';
import { pointersAbove } from './pointersAbove.ts';

/**
 * Writes what callback keys read into a made-up body: URLs by convention where a value begins one, a word where the
 * schema says nothing about members at all. What the document itself gives is never touched, and a member that the
 * schema leaves out on purpose stays missing.
 *
 * @param sample A sample made from `schema`.
 * @param sources The keys' `body` sources of this message.
 * @returns The sample with `generated` brought up to date.
 */
export function fillForKeys(sample: Sample, schema: JsonObject, sources: readonly KeySource[]): Sample {
  const body: Draft = { value: sample.value };
  const generated = new Set(sample.generated);
  let { origin } = sample;
  let changed = false;
  for (const source of sources) {
    const tokens = parsePointer(source.name);
    if (tokens === undefined || tokens.length > MAX_DEPTH) continue;
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
