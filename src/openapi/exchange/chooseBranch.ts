import type { JsonObject, JsonValue } from '../json.ts';
import { isArray, member, stringMember } from '../json.ts';

/** A schema whose references are `#/$defs/N`, as `bundleSchema` makes it. */
export interface SchemaSource {
  readonly schema: JsonValue;
  readonly definitions: Readonly<Record<string, JsonValue>>;
}

const deepest = 8;

/**
 * Picks the branch of `oneOf` or `anyOf` that a sample is made for: the first that has a wanted member, else the first
 * that is not `null`, since `anyOf: [string, null]` is how an optional text is written.
 *
 * @param wanted Names of members that a callback key reads.
 */
export function chooseBranch(
  source: SchemaSource,
  schema: JsonObject,
  wanted: readonly string[],
): JsonValue | undefined {
  const lists = [member(schema, 'oneOf'), member(schema, 'anyOf')];
  const branches = lists.find((list) => isArray(list) && list.length > 0);
  if (!isArray(branches)) return undefined;
  const real = branches.filter((branch) => member(branch, 'type') !== 'null');
  const having = real.find((branch) => wanted.some((name) => hasProperty(source, branch, name, 0)));
  return having ?? real[0] ?? branches[0];
}

/** The N of a schema that is a reference to `#/$defs/N`. */
export function definitionName(schema: JsonValue): string | undefined {
  return /^#\/\$defs\/(\w+)$/.exec(stringMember(schema, '$ref') ?? '')?.[1];
}

export function definitionOf(source: SchemaSource, name: string): JsonValue | undefined {
  return Object.hasOwn(source.definitions, name) ? source.definitions[name] : undefined;
}

function hasProperty(source: SchemaSource, schema: JsonValue, name: string, depth: number): boolean {
  if (depth > deepest) return false;
  const reference = definitionName(schema);
  if (reference !== undefined) {
    const definition = definitionOf(source, reference);
    return definition !== undefined && hasProperty(source, definition, name, depth + 1);
  }
  if (member(member(schema, 'properties'), name) !== undefined) return true;
  const parts = member(schema, 'allOf');
  return isArray(parts) && parts.some((part) => hasProperty(source, part, name, depth + 1));
}
