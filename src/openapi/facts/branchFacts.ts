import { fillForKeys } from '../exchange/fillForKeys.ts';
import type { KeySource } from '../exchange/keySources.ts';
import { sampleTogether } from '../exchange/sampleSchema.ts';
import { type SchemaAlternative, schemaAlternatives } from '../schema/alternatives.ts';
import type { SchemaAt } from '../schema/schemaAt.ts';
import { schemaStep } from '../schema/schemaStep.ts';
import { typesOf } from '../schema/schemaTypes.ts';
import { isObject, type JsonObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import { childPointer, parsePointer, step } from '../source/pointer.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BranchFacts } from './facts.types.ts';

/** A value in which something is looked for. */
export interface BranchTarget {
  readonly workspace: Workspace;
  /** The keyword of members that the message is not meant to have. */
  readonly hidden: 'readOnly' | 'writeOnly';
  /** The schema of the whole: a parameter's, or a body's. */
  readonly schema: SchemaAt;
  /** Where the value is looked for in it. */
  readonly pointer: string;
  /** What callback keys read of a body. */
  readonly sources: readonly KeySource[];
}

const MOST_BRANCHES = 12;
const MOST_ATOMS = 40;

/**
 * The ways that `oneOf` and `anyOf` leave on the way to a value and at it, `null` apart: the choice that is met first.
 *
 * @returns None where there is no choice.
 * @example branchFacts(target).map(({ name, reached }) => [name, reached]) // [['Cat', true], ['Dog', false]]
 */
export function branchFacts(target: BranchTarget): readonly BranchFacts[] {
  const { workspace } = target;
  const tokens = parsePointer(target.pointer) ?? [];
  let level: readonly SchemaAt[] = [target.schema];
  let at = '';
  for (let depth = 0; depth <= tokens.length; depth += 1) {
    const ways = schemaAlternatives(workspace, level).filter((each) => !isNull(each));
    const rest = tokens.slice(depth);
    if (ways.length > 1) {
      const shared = sharedBy(ways);
      return named(ways.slice(0, MOST_BRANCHES), shared).map(({ name, way }) => {
        const sample = sampleOf(target, way, shared, at, name);
        const reached = rest.reduce<JsonValue | undefined>(step, sample) !== undefined;
        return { name, reached, at, sample };
      });
    }
    const [way] = ways;
    const [token] = rest;
    if (way === undefined || token === undefined) return [];
    level = schemaStep(way, token).inner;
    if (level.length === 0) return [];
    at = childPointer(at, token);
  }
  return [];
}

function isNull(alternative: SchemaAlternative): boolean {
  const types = typesOf(alternative);
  return types?.size === 1 && types.has('null');
}

/** The schemas that hold whichever way is taken. */
function sharedBy([first, ...others]: readonly SchemaAlternative[]): ReadonlySet<JsonValue | undefined> {
  const sets = others.map(({ atoms }) => new Set(atoms.map(({ value }) => value)));
  const values = (first?.atoms ?? []).map(({ value }) => value);
  return new Set(values.filter((value) => sets.every((set) => set.has(value))));
}

interface NamedWay {
  readonly name: string;
  readonly way: SchemaAlternative;
}

/** Two ways may lead to one schema; their names are told apart by their place in the list. */
function named(
  ways: readonly SchemaAlternative[],
  shared: ReadonlySet<JsonValue | undefined>,
): readonly NamedWay[] {
  const used = new Set<string>();
  return ways.map((way, index) => {
    const branch = `branch ${index + 1}`;
    const own = nameOf(way, shared) ?? branch;
    const name = used.has(own) ? `${own} (${branch})` : own;
    used.add(name);
    return { name, way };
  });
}

function nameOf(way: SchemaAlternative, shared: ReadonlySet<JsonValue | undefined>): string | undefined {
  const own = way.atoms.filter(({ value }) => !shared.has(value));
  for (const { place } of own) {
    const [name, holder] = (parsePointer(place.pointer) ?? []).slice(-2).reverse();
    if (name !== undefined && (holder === 'schemas' || holder === '$defs' || holder === 'definitions'))
      return name;
  }
  return own
    .map(({ value }) => stringMember(value, 'title'))
    .find((title) => title !== undefined && title !== '');
}

/** A value that follows one way; what the keys read is in it by the same conventions as in the sample. */
function sampleOf(
  target: BranchTarget,
  way: SchemaAlternative,
  shared: ReadonlySet<JsonValue | undefined>,
  at: string,
  name: string,
): JsonValue {
  const { workspace, hidden } = target;
  const sources = target.sources.flatMap((source): readonly KeySource[] =>
    source.kind === 'body' && (source.name === at || source.name.startsWith(`${at}/`))
      ? [{ ...source, name: source.name.slice(at.length) }]
      : [],
  );
  const atoms = way.atoms
    .slice(0, MOST_ATOMS)
    .map((atom): SchemaAt => ({ ...atom, value: decided(atom.value, shared.has(atom.value)) }));
  const wanted = sources.map((source) => source.name);
  const { sample, schema } = sampleTogether(workspace, atoms, { hidden, wanted });
  const filled = fillForKeys(sample, schema, sources);
  const property = discriminatorOf(way);
  if (property === undefined || !isObject(filled.value)) return filled.value;
  const given =
    member(filled.value, property.name) !== undefined &&
    !filled.generated.includes(childPointer('', property.name));
  return given ? filled.value : { ...filled.value, [property.name]: mappedName(property.mapping, name) };
}

const CHOICES = new Set(['$ref', 'allOf', 'oneOf', 'anyOf', 'if', 'then', 'else']);
const EXAMPLES = new Set(['example', 'examples', 'default']);

/**
 * A schema without the choices made so far. An example beside them is left out: it belongs to one branch, and we do not
 * know which.
 */
function decided(value: JsonValue | undefined, isShared: boolean): JsonObject {
  return Object.fromEntries(
    members(value).filter(([keyword]) => !CHOICES.has(keyword) && !(isShared && EXAMPLES.has(keyword))),
  );
}

interface Discriminator {
  readonly name: string;
  readonly mapping: JsonValue | undefined;
}

function discriminatorOf({ atoms }: SchemaAlternative): Discriminator | undefined {
  for (const { value } of atoms) {
    const discriminator = member(value, 'discriminator');
    const name = stringMember(discriminator, 'propertyName');
    if (name !== undefined) return { name, mapping: member(discriminator, 'mapping') };
  }
  return undefined;
}

/** The value that stands for a schema: the one that is mapped to it, else its name. */
function mappedName(mapping: JsonValue | undefined, schema: string): string {
  const found = members(mapping).find(
    ([, to]) => typeof to === 'string' && (to === schema || to.endsWith(`/${schema}`)),
  );
  return found?.[0] ?? schema;
}
