import type { OutputUnit } from '@cfworker/json-schema';
import { definitionName, subschemaForm } from '../openapi/schema/index.ts';
import {
  childPointer,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  unescapeToken,
} from '../openapi/source/index.ts';

/** One keyword that a value breaks, as the validator reports it, with the schema and the value it is about. */
export interface Unit {
  readonly keyword: string;
  /** JSON Pointer of the value. */
  readonly pointer: string;
  readonly value: JsonValue | undefined;
  /** The path of keywords that led here, `#/properties/a/$ref/type`: paths below an alternative start with its own. */
  readonly path: string;
  /** The schema that has the keyword. */
  readonly owner: JsonObject;
  /** The keyword that `owner` is under: `additionalProperties`, `items`; `''` for the whole schema. */
  readonly under: string;
  /** The schema that `under` belongs to. */
  readonly parent: JsonObject;
  /** `contains` was passed on the way. */
  readonly isInContains: boolean;
  /** The validator's own sentence. */
  readonly said: string;
}

/** Reads the validator's flat report against the schema and the value it is about. */
export function readUnits(
  report: readonly OutputUnit[],
  schema: JsonObject,
  body: JsonValue,
): readonly Unit[] {
  const schemas = new Map<string, SchemaStep>([
    ['#', { owner: schema, under: '', parent: {}, isInContains: false }],
  ]);
  const values = new Map<string, ValueStep>([['#', { pointer: '', value: body }]]);
  return report.map((entry) => {
    const { pointer, value } = walk(values, entry.instanceLocation, intoValue);
    const path = entry.keywordLocation;
    const { owner, under, parent, isInContains } = walk(schemas, parentPath(path), (from, token) =>
      intoSchema(schema, from, token),
    );
    return {
      keyword: entry.keyword,
      pointer,
      value,
      path,
      said: entry.error,
      owner,
      under,
      parent,
      isInContains,
    };
  });
}

/**
 * Follows a path from the nearest part of it that is known. Reports of deep bodies name ever longer paths, each the
 * one before and a step more.
 *
 * @param known By path; units that are passed are added. It has the root, `#`.
 */
function walk<Step>(known: Map<string, Step>, path: string, into: (from: Step, token: string) => Step): Step {
  let end = path;
  const waiting: string[] = [];
  let step = known.get(end);
  while (step === undefined) {
    waiting.push(end);
    end = parentPath(end);
    step = known.get(end);
  }
  for (const next of waiting.reverse()) {
    step = into(step, decodeToken(next.slice(next.lastIndexOf('/') + 1)));
    known.set(next, step);
  }
  return step;
}

function parentPath(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '#' : path.slice(0, end);
}

interface ValueStep {
  readonly pointer: string;
  readonly value: JsonValue | undefined;
}

function intoValue({ pointer, value }: ValueStep, token: string): ValueStep {
  const inside = isArray(value) ? value[Number(token)] : member(value, token);
  return { pointer: childPointer(pointer, token), value: inside };
}

interface SchemaStep extends Pick<Unit, 'owner' | 'under' | 'parent' | 'isInContains'> {
  /** The list or map of schemas that the next token chooses from. */
  readonly choices?: JsonValue | undefined;
}

function intoSchema(root: JsonObject, from: SchemaStep, token: string): SchemaStep {
  const { owner, under, parent, isInContains } = from;
  if ('choices' in from) {
    const { choices } = from;
    return {
      owner: objectOf(isArray(choices) ? choices[Number(token)] : member(choices, token)),
      under,
      parent,
      isInContains,
    };
  }
  if (token === '$ref') return { ...from, owner: objectOf(definitionOf(root, owner)) };
  const next = member(owner, token);
  const below = { under: token, parent: owner, isInContains: isInContains || token === 'contains' };
  const form = subschemaForm(token);
  return form === 'map' || form === 'list'
    ? { owner, ...below, choices: next }
    : { owner: objectOf(next), ...below };
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** What `#/$defs/N` refers to. */
export function definitionOf(root: JsonObject, schema: JsonObject): JsonObject | undefined {
  const name = definitionName(schema);
  const definition = name === undefined ? undefined : member(member(root, '$defs'), name);
  return isObject(definition) ? definition : undefined;
}

/** The validator writes pointers as URI fragments. */
function decodeToken(token: string): string {
  return unescapeToken(decodePercent(token.replaceAll('%23', '#')));
}

function decodePercent(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
