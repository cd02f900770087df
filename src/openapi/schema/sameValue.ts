import type { JsonObject } from '../source/json.ts';
import { isObject, member } from '../source/json.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { innerSchema, keywordsCount, listedSchemas, referenceOf, type SchemaAt } from './schemaAt.ts';

/** A Schema Object that describes a value, its `$ref`, `allOf` … followed already. */
export interface DescribingSchema {
  readonly schema: SchemaAt;
  /** Only one of several alternatives (`oneOf`, `anyOf`, `then`, `else`) has it. */
  readonly possible: boolean;
}

/** Enough for any schema that a person reads; recursive ones end earlier, since each counts once. */
const MOST_SCHEMAS = 500;

/**
 * The Schema Objects that can describe the same value as some schemas: themselves, what `$ref` and `allOf` lead to, and
 * as possible ones the branches of `oneOf`, `anyOf`, `then` and `else`, over any number of steps.
 *
 * @returns In breadth-first order, each once, at most 500; a reference that leads nowhere adds none.
 * @example sameValue(workspace, [pet]).map(({ schema }) => schema.place.pointer) // ['/…/Pet', '/…/Base']
 */
export function sameValue(
  workspace: Workspace,
  schemas: readonly (SchemaAt | DescribingSchema)[],
): readonly DescribingSchema[] {
  const seen = new Set<JsonObject>();
  const found: DescribingSchema[] = [];
  const waiting = schemas.map((each) => ('schema' in each ? each : { schema: each, possible: false }));
  for (let index = 0; index < waiting.length && found.length < MOST_SCHEMAS; index += 1) {
    const next = waiting[index];
    const value = next?.schema.value;
    if (!next || !isObject(value) || seen.has(value)) continue;
    seen.add(value);
    if (keywordsCount(next.schema)) found.push(next);
    for (const each of alternatives(workspace, next)) waiting.push(each);
  }
  return found;
}

function alternatives(workspace: Workspace, from: DescribingSchema): readonly DescribingSchema[] {
  const { schema, possible } = from;
  const target = referenceOf(workspace, schema);
  const referred = target === undefined || target === 'lost' ? [] : [{ schema: target, possible }];
  if (!keywordsCount(schema)) return referred;
  const lists = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) =>
    listedSchemas(schema, keyword).map((each) => ({
      schema: each,
      possible: possible || keyword !== 'allOf',
    })),
  );
  const branches = ['then', 'else'].flatMap((keyword) =>
    member(schema.value, keyword) === undefined
      ? []
      : [{ schema: innerSchema(schema, keyword), possible: true }],
  );
  return [...referred, ...lists, ...branches];
}
