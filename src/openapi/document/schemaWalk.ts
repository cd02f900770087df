import { isArray, isObject, member, stringMember } from '../json.ts';
import type { BodySchema } from './messageSchemas.ts';
import { type LocatedSchema, located, sameValueSchemas } from './subschemas.ts';
import type { Workspace } from './workspace.ts';

/** Whether a body can have a member: `open` where the schema does not say. */
export interface SchemaWalk {
  readonly kind: 'yes' | 'no' | 'open';
  /** Number of tokens that were found. */
  readonly reached: number;
  /** Names of the members at the last step reached. */
  readonly available: readonly string[];
}

/**
 * Follows the tokens of a JSON Pointer through a schema instead of a value.
 *
 * @param body Of the whole body, or of its elements.
 * @param tokens Unescaped.
 * @returns `no` only where every schema for the value lists its members and none has this one.
 * @example schemaWalk(workspace, body, ['notifUri']) // { kind: 'no', reached: 0, available: ['notifURI'] }
 */
export function schemaWalk(workspace: Workspace, body: BodySchema, tokens: readonly string[]): SchemaWalk {
  const [index = '', ...rest] = tokens;
  if (body.of === 'items') {
    if (!isIndex(index)) return { kind: 'no', reached: 0, available: ['0'] };
    const walk = schemaWalk(workspace, { ...body, of: 'whole' }, rest);
    return { ...walk, reached: walk.reached + 1 };
  }
  let schemas = located(body.place.uri, workspace.value(body.place));
  for (const [reached, token] of tokens.entries()) {
    const same = sameValueSchemas(workspace, schemas);
    const steps = same.map((schema) => stepInto(schema, token));
    schemas = steps.flatMap(({ inner }) => inner);
    if (steps.some(({ has }) => has)) continue;
    const named = steps.flatMap(({ names }) => (names ? [names] : []));
    const closed = named.length > 0 && !same.some((schema) => isOpen(workspace, schema));
    return { kind: closed ? 'no' : 'open', reached, available: [...new Set(named.flat())] };
  }
  return { kind: 'yes', reached: tokens.length, available: [] };
}

interface Step {
  readonly has: boolean;
  readonly inner: readonly LocatedSchema[];
  /** Members that the schema names; absent where it says nothing of members. */
  readonly names?: readonly string[];
}

function stepInto({ uri, schema }: LocatedSchema, token: string): Step {
  const properties = member(schema, 'properties');
  if (isObject(properties)) {
    const value = member(properties, token);
    return { has: value !== undefined, inner: located(uri, value), names: Object.keys(properties) };
  }
  const tuple = member(schema, 'prefixItems');
  const items = member(schema, 'items');
  if (!isArray(tuple) && items === undefined) {
    return isScalar(schema) ? { has: false, inner: [], names: [] } : { has: false, inner: [] };
  }
  const value = (isArray(tuple) && isIndex(token) ? tuple[Number(token)] : undefined) ?? items;
  const has = isIndex(token) && value !== undefined && value !== false;
  return { has, inner: has ? located(uri, value) : [], names: ['0'] };
}

/** The schema allows members it does not name, or leads somewhere unknown. */
function isOpen(workspace: Workspace, { uri, schema }: LocatedSchema): boolean {
  const additional = member(schema, 'additionalProperties');
  if (additional !== undefined && additional !== false) return true;
  if (openKeywords.some((keyword) => member(schema, keyword) !== undefined)) return true;
  const reference = stringMember(schema, '$ref');
  return reference !== undefined && workspace.resolve({ uri, pointer: '' }, reference).kind !== 'found';
}

const openKeywords = ['patternProperties', 'discriminator', '$dynamicRef', '$recursiveRef'];

/** A value that has no members at all. */
function isScalar(schema: LocatedSchema['schema']): boolean {
  const type = member(schema, 'type');
  const types = isArray(type) ? type : [type];
  return types.every((each) => ['string', 'number', 'integer', 'boolean', 'null'].includes(String(each)));
}

function isIndex(token: string): boolean {
  return /^(0|[1-9]\d*)$/.test(token);
}
