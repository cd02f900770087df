import { isArray, isObject, member, members, stringMember } from '../json.ts';
import type { Place } from '../source/range.ts';
import type { BodySchema } from './messageSchemas.ts';
import { childPlace } from './place.ts';
import { elements, sameValueSchemas } from './subschemas.ts';
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
 * @param schema Of the whole body.
 * @param tokens Unescaped.
 * @returns `no` only where every schema for the value lists its members and none has this one.
 * @example schemaWalk(workspace, schema, ['notifUri']) // { kind: 'no', reached: 0, available: ['notifURI'] }
 */
export function schemaWalk(workspace: Workspace, schema: BodySchema, tokens: readonly string[]): SchemaWalk {
  if (schema.of === 'items') {
    const [index = '', ...rest] = tokens;
    if (!/^\d+$/.test(index)) return { kind: 'no', reached: 0, available: ['0'] };
    const walk = schemaWalk(workspace, { ...schema, of: 'whole' }, rest);
    return { ...walk, reached: walk.reached + 1 };
  }
  let places = sameValueSchemas(workspace, schema.place);
  for (const [reached, token] of tokens.entries()) {
    const steps = places.map((place) => stepInto(workspace, place, token));
    const next = steps.flatMap(({ inner }) => inner);
    if (next.length === 0) {
      const closed = steps.some(({ names }) => names !== undefined) && !steps.some(({ open }) => open);
      const available = [...new Set(steps.flatMap(({ names }) => names ?? []))];
      return { kind: closed ? 'no' : 'open', reached, available };
    }
    places = next.flatMap((place) => sameValueSchemas(workspace, place));
  }
  return { kind: 'yes', reached: tokens.length, available: [] };
}

interface Step {
  /** Schemas of the member. */
  readonly inner: readonly Place[];
  /** Members that the schema names; absent where it says nothing of members. */
  readonly names?: readonly string[];
  /** The schema allows members it does not name, or leads somewhere unknown. */
  readonly open: boolean;
}

function stepInto(workspace: Workspace, place: Place, token: string): Step {
  const schema = workspace.value(place);
  const open = isOpen(workspace, place);
  const properties = member(schema, 'properties');
  if (isObject(properties)) {
    const inner = Object.hasOwn(properties, token) ? [childPlace(place, 'properties', token)] : [];
    return { inner, names: members(properties).map(([name]) => name), open };
  }
  const tuple = elements(member(schema, 'prefixItems'));
  if (tuple.includes(token)) return { inner: [childPlace(place, 'prefixItems', token)], open };
  if (isObject(member(schema, 'items'))) {
    return { inner: /^(0|[1-9]\d*)$/.test(token) ? [childPlace(place, 'items')] : [], names: ['0'], open };
  }
  if (tuple.length > 0) return { inner: [], names: tuple, open };
  return isScalar(workspace, place) ? { inner: [], names: [], open } : { inner: [], open };
}

function isOpen(workspace: Workspace, place: Place): boolean {
  const schema = workspace.value(place);
  const additional = member(schema, 'additionalProperties');
  if (additional !== undefined && additional !== false) return true;
  if (
    ['patternProperties', 'discriminator', '$dynamicRef', 'not'].some(
      (name) => member(schema, name) !== undefined,
    )
  ) {
    return true;
  }
  const reference = stringMember(schema, '$ref');
  return reference !== undefined && workspace.resolve(place, reference).kind !== 'found';
}

/** A value that has no members at all. */
function isScalar(workspace: Workspace, place: Place): boolean {
  const type = member(workspace.value(place), 'type');
  const types = isArray(type) ? type : [type];
  return types.every((each) => ['string', 'number', 'integer', 'boolean', 'null'].includes(String(each)));
}
