import { isArray, isObject, member } from '../json.ts';
import type { SchemaAlternative, SchemaAtom } from './schemaAlternatives.ts';
import { innerSchema, type SchemaAt } from './schemaAt.ts';
import { typesOf } from './schemaTypes.ts';

/** What one alternative of a schema says about one member or element of its value. */
export interface SchemaStep {
  readonly kind: 'required' | 'optional' | 'short' | 'missing' | 'open' | 'null';
  /** The schemas of the member; none where nothing is said of it. */
  readonly inner: readonly SchemaAt[];
  /** The value the member is taken from may be `null`. */
  readonly nullable: boolean;
}

/** @param token Unescaped. */
export function schemaStep(alternative: SchemaAlternative, token: string): SchemaStep {
  const types = typesOf(alternative);
  const nullable = types?.has('null') ?? false;
  if (types && types.size === 1 && nullable) return { kind: 'null', inner: [], nullable };
  const step = isList(alternative, types)
    ? elementStep(alternative, token, types)
    : memberStep(alternative, token, types);
  if (step.kind === 'missing' && alternative.unknown) return { kind: 'open', inner: [], nullable };
  return { ...step, nullable };
}

type Step = Omit<SchemaStep, 'nullable'>;
const missing: Step = { kind: 'missing', inner: [] };

function isList({ atoms }: SchemaAlternative, types: ReadonlySet<string> | undefined): boolean {
  if (types && types.has('array') !== types.has('object')) return types.has('array');
  const has = (...keywords: readonly string[]) =>
    atoms.some(({ schema }) => keywords.some((keyword) => member(schema, keyword) !== undefined));
  return has('items', 'prefixItems') && !has('properties');
}

function memberStep(
  { atoms }: SchemaAlternative,
  token: string,
  types: ReadonlySet<string> | undefined,
): Step {
  if (types && !types.has('object')) return missing;
  const named = atoms.filter(({ schema }) => member(member(schema, 'properties'), token) !== undefined);
  if (named.some(({ schema }) => member(member(schema, 'properties'), token) === false)) return missing;
  const inner = named.map((atom) => innerSchema(located(atom), 'properties', token));
  const required = atoms.some(({ schema }) => {
    const list = member(schema, 'required');
    return isArray(list) && list.includes(token);
  });
  if (required) return { kind: 'required', inner };
  if (named.length > 0) return { kind: 'optional', inner };
  if (atoms.some(isOpen)) return { kind: 'open', inner: [] };
  const closed = atoms.some(
    ({ schema }) =>
      isObject(member(schema, 'properties')) || member(schema, 'additionalProperties') === false,
  );
  return closed ? missing : { kind: 'open', inner: [] };
}

/** Members that are not named are described, or described elsewhere. */
function isOpen({ schema }: SchemaAtom): boolean {
  const additional = member(schema, 'additionalProperties');
  if (additional !== undefined && additional !== false) return true;
  return ['patternProperties', 'discriminator'].some((keyword) => member(schema, keyword) !== undefined);
}

function elementStep(
  { atoms }: SchemaAlternative,
  token: string,
  types: ReadonlySet<string> | undefined,
): Step {
  if (types && !types.has('array')) return missing;
  if (!/^(0|[1-9]\d*)$/.test(token)) return missing;
  const index = Number(token);
  if (atoms.some(({ schema }) => maximum(schema) <= index)) return missing;
  const inner = atoms.flatMap((atom) => elementSchema(atom, index));
  const least = Math.max(0, ...atoms.map(({ schema }) => Number(member(schema, 'minItems') ?? 0) || 0));
  return { kind: least > index ? 'required' : 'short', inner };
}

function maximum(schema: SchemaAtom['schema']): number {
  const most = member(schema, 'maxItems');
  return typeof most === 'number' ? most : Number.POSITIVE_INFINITY;
}

function elementSchema(atom: SchemaAtom, index: number): readonly SchemaAt[] {
  for (const keyword of ['prefixItems', 'items']) {
    const tuple = member(atom.schema, keyword);
    if (isArray(tuple) && index < tuple.length) return [innerSchema(located(atom), keyword, String(index))];
  }
  return isObject(member(atom.schema, 'items')) ? [innerSchema(located(atom), 'items')] : [];
}

function located({ place, schema }: SchemaAtom): SchemaAt {
  return { place, value: schema };
}
