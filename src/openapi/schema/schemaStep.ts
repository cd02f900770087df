import { isArray, isObject, member } from '../source/json.ts';
import type { SchemaAlternative } from './alternatives.ts';
import { elementOf, propertyOf, type SchemaAt } from './schemaAt.ts';
import { typesOf } from './schemaTypes.ts';

/** What one alternative of a schema says about one member or element of its value. */
export interface SchemaStep {
  readonly kind: 'required' | 'optional' | 'short' | 'missing' | 'open' | 'null';
  /** The schemas of the member; none where nothing is said of it. */
  readonly inner: readonly SchemaAt[];
  /** The value the member is taken from may be `null`. */
  readonly nullable: boolean;
}

/**
 * @param token Unescaped.
 *
 * @example schemaStep(alternative, 'id').kind // 'required'
 */
export function schemaStep(alternative: SchemaAlternative, token: string): SchemaStep {
  const types = typesOf(alternative);
  const nullable = types?.has('null') ?? false;
  if (types && types.size === 1 && nullable) return { kind: 'null', inner: [], nullable };
  const step = isList(alternative, types)
    ? elementStep(alternative, token, types)
    : memberStep(alternative, token, types);
  if (step.kind === 'missing' && alternative.unknown) return { kind: 'open', inner: [], nullable };
  return { nullable, ...step };
}

type Step = Omit<SchemaStep, 'nullable'>;
const missing: Step = { kind: 'missing', inner: [] };

function isList({ atoms }: SchemaAlternative, types: ReadonlySet<string> | undefined): boolean {
  if (types && types.has('array') !== types.has('object')) return types.has('array');
  const has = (...keywords: readonly string[]) =>
    atoms.some(({ value }) => keywords.some((keyword) => member(value, keyword) !== undefined));
  return has('items', 'prefixItems') && !has('properties');
}

function memberStep(
  { atoms }: SchemaAlternative,
  token: string,
  types: ReadonlySet<string> | undefined,
): Step {
  if (types && !types.has('object')) return missing;
  const inner = atoms.map((atom) => propertyOf(atom, token)).filter((each) => each !== undefined);
  const required = atoms.some(({ value }) => {
    const list = member(value, 'required');
    return isArray(list) && list.includes(token);
  });
  if (required) return { kind: 'required', inner };
  if (inner.length > 0) return { kind: 'optional', inner };
  if (atoms.some(isOpen)) return { kind: 'open', inner: [] };
  const closed = atoms.some(
    ({ value }) => isObject(member(value, 'properties')) || member(value, 'additionalProperties') === false,
  );
  return closed ? missing : { kind: 'open', inner: [] };
}

/** Members that are not named are described, or described elsewhere. */
function isOpen({ value }: SchemaAt): boolean {
  const additional = member(value, 'additionalProperties');
  if (additional !== undefined && additional !== false) return true;
  return ['patternProperties', 'discriminator'].some((keyword) => member(value, keyword) !== undefined);
}

function elementStep(
  { atoms }: SchemaAlternative,
  token: string,
  types: ReadonlySet<string> | undefined,
): Step {
  if (types && !types.has('array')) return missing;
  if (!/^(0|[1-9]\d*)$/.test(token)) return missing;
  const index = Number(token);
  if (atoms.some((atom) => bound(atom, 'maxItems', Number.POSITIVE_INFINITY) <= index)) return missing;
  const inner = atoms.map((atom) => elementOf(atom, index)).filter((each) => each !== undefined);
  const required = atoms.some((atom) => bound(atom, 'minItems', 0) > index);
  return { kind: required ? 'required' : 'short', inner };
}

function bound({ value }: SchemaAt, keyword: string, otherwise: number): number {
  const found = member(value, keyword);
  return typeof found === 'number' ? found : otherwise;
}
