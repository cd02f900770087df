import type { OutputUnit } from '@cfworker/json-schema';
import type { JsonObject, JsonValue } from '../openapi/index.ts';
import { definitionName, isArray, isObject, member, readPointer, subschemaForm } from '../openapi/index.ts';

/** One keyword that a value breaks, as the validator reports it, with the schema and the value it is about. */
export interface Unit {
  readonly keyword: string;
  /** JSON Pointer of the value. */
  readonly pointer: string;
  readonly value: JsonValue | undefined;
  /** The path of keywords that led here, `#/properties/a/$ref/type`: what lies below an alternative starts with its path. */
  readonly path: string;
  /** The schema that has the keyword. */
  readonly owner: JsonObject;
  /** The keyword that `owner` stands under: `additionalProperties`, `items`; `''` for the whole schema. */
  readonly under: string;
  /** The schema that `under` belongs to. */
  readonly parent: JsonObject;
  /** The keywords passed on the way. */
  readonly passed: readonly string[];
  /** The validator's own sentence. */
  readonly said: string;
}

/** Reads the validator's flat report against the schema and the value it is about. */
export function readUnits(
  report: readonly OutputUnit[],
  schema: JsonObject,
  body: JsonValue,
): readonly Unit[] {
  return report.map((entry) => {
    const pointer = decode(entry.instanceLocation.slice(1));
    const steps = entry.keywordLocation.split('/').slice(1, -1).map(decodeToken);
    return {
      keyword: entry.keyword,
      pointer,
      value: readPointer(body, pointer),
      path: entry.keywordLocation,
      said: entry.error,
      ...walk(schema, steps),
    };
  });
}

function walk(
  root: JsonObject,
  steps: readonly string[],
): Pick<Unit, 'owner' | 'under' | 'parent' | 'passed'> {
  let owner = root;
  let parent: JsonObject = {};
  let under = '';
  const passed: string[] = [];
  for (let index = 0; index < steps.length; index += 1) {
    const keyword = steps[index] ?? '';
    passed.push(keyword);
    let next: JsonValue | undefined;
    if (keyword === '$ref') next = definitionOf(root, owner);
    else {
      parent = owner;
      under = keyword;
      next = member(owner, keyword);
      const form = subschemaForm(keyword);
      if (form === 'map' || form === 'list') {
        index += 1;
        const token = steps[index] ?? '';
        next = isArray(next) ? next[Number(token)] : member(next, token);
      }
    }
    owner = isObject(next) ? next : {};
  }
  return { owner, under, parent, passed };
}

/** What `#/$defs/N` stands for. */
export function definitionOf(root: JsonObject, schema: JsonObject): JsonObject | undefined {
  const name = definitionName(schema);
  const definition = name === undefined ? undefined : member(member(root, '$defs'), name);
  return isObject(definition) ? definition : undefined;
}

/** The validator writes pointers as URI fragments. */
function decode(fragment: string): string {
  return fragment.replaceAll('%23', '#').split('/').map(decodePercent).join('/');
}

function decodeToken(token: string): string {
  return decodePercent(token.replaceAll('%23', '#')).replaceAll('~1', '/').replaceAll('~0', '~');
}

function decodePercent(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
