import { followDefinitions } from '../../../openapi/schema/index.ts';
import {
  defined,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  members,
  stringMember,
} from '../../../openapi/source/index.ts';
import { constraintWords, type ReadSchema, typeWords } from './schemaWords.ts';

/** A schema as one line of the tree and what hangs below it. */
export interface SchemaNode {
  /** What the document calls it, where it is referred to. */
  readonly name?: string;
  /** "string", "array of strings or null"; `''` where the schema does not say. */
  readonly types: string;
  /** "at least 3 items", "one of `"X"`, `"O"`". */
  readonly constraints: readonly string[];
  readonly tags: readonly ('read-only' | 'write-only' | 'deprecated')[];
  readonly description?: string;
  readonly children: readonly SchemaChild[];
  /** The references that led here, so that a schema that comes again below itself is seen. */
  readonly trail: readonly string[];
  /** An ancestor is this schema too; its children would repeat. */
  readonly repeats: boolean;
}

export interface SchemaChild {
  readonly key: string;
  /** A member's name is code; everything else is words: "each item", "one of". */
  readonly label: string;
  readonly isMember: boolean;
  readonly required: boolean;
  /** A group has a label and parts: `oneOf` and its alternatives. */
  readonly schema: JsonValue | readonly JsonValue[];
  readonly isGroup: boolean;
}

/**
 * Reads one level of a schema. References are followed; nothing below is looked at until it is asked for, so that
 * cycles and large schemas cost only the nodes on screen.
 *
 * @param trail The references above, by definition.
 */
export function schemaNode(value: JsonValue, source: ReadSchema, trail: readonly string[] = []): SchemaNode {
  const { schema, names } = followDefinitions(value, source.definitions, trail);
  const [last] = names.slice(-1);
  const name = last === undefined ? undefined : source.names[last];
  const repeats = names.some((each) => trail.includes(each));
  if (schema === false) return leaf({ types: 'nothing', name, trail });
  if (!isObject(schema)) return leaf({ types: 'anything', name, trail });
  const description = stringMember(schema, 'description');
  return defined({
    name,
    types: typeWords(schema, source, names),
    constraints: constraintWords(schema, source.dialect),
    tags: tagsOf(schema),
    description,
    children: childrenOf(schema),
    trail: repeats ? names : [...trail, ...names],
    repeats,
  });
}

function leaf({
  types,
  name,
  trail,
}: {
  types: string;
  name: string | undefined;
  trail: readonly string[];
}): SchemaNode {
  const called = name === undefined ? {} : { name };
  return { ...called, types, constraints: [], tags: [], children: [], trail, repeats: false };
}

function tagsOf(schema: JsonObject): SchemaNode['tags'] {
  return (
    [
      ['readOnly', 'read-only'],
      ['writeOnly', 'write-only'],
      ['deprecated', 'deprecated'],
    ] as const
  ).flatMap(([keyword, tag]) => (member(schema, keyword) === true ? [tag] : []));
}

function childrenOf(schema: JsonObject): readonly SchemaChild[] {
  const required = member(schema, 'required');
  const isRequired = (name: string) => isArray(required) && required.includes(name);
  const properties = members(member(schema, 'properties')).map(([name, each]) =>
    child(`properties ${name}`, name, each, { isMember: true, required: isRequired(name) }),
  );
  const patterns = members(member(schema, 'patternProperties')).map(([pattern, each]) =>
    child(`pattern ${pattern}`, `members like ${pattern}`, each),
  );
  const tuple = member(schema, 'prefixItems') ?? listOf(member(schema, 'items'));
  const tupleItems = (isArray(tuple) ? tuple : []).map((each, index) =>
    child(`item ${index}`, `item ${index + 1}`, each),
  );
  return [
    ...properties,
    ...patterns,
    ...single(schema, 'additionalProperties', properties.length > 0 ? 'other members' : 'each member'),
    ...tupleItems,
    ...single(schema, 'items', tupleItems.length > 0 ? 'other items' : 'each item'),
    ...single(schema, 'contains', 'at least one item'),
    ...single(schema, 'propertyNames', 'each name'),
    ...group(schema, 'allOf', 'all of'),
    ...group(schema, 'oneOf', 'one of'),
    ...group(schema, 'anyOf', 'any of'),
    ...single(schema, 'not', 'not'),
    ...single(schema, 'if', 'if'),
    ...single(schema, 'then', 'then'),
    ...single(schema, 'else', 'else'),
    ...members(member(schema, 'dependentSchemas')).map(([name, each]) =>
      child(`dependent ${name}`, `if ${name} is present`, each),
    ),
  ];
}

function single(schema: JsonObject, keyword: string, label: string): readonly SchemaChild[] {
  const value = member(schema, keyword);
  return isObject(value) ? [child(keyword, label, value)] : [];
}

function group(schema: JsonObject, keyword: string, label: string): readonly SchemaChild[] {
  const value = member(schema, keyword);
  return isArray(value) ? [{ ...child(keyword, label, value), isGroup: true }] : [];
}

function child(
  key: string,
  label: string,
  schema: JsonValue,
  more: Partial<Pick<SchemaChild, 'isMember' | 'required'>> = {},
): SchemaChild {
  return { key, label, schema, isMember: false, required: false, isGroup: false, ...more };
}

function listOf(value: JsonValue | undefined): JsonValue | undefined {
  return isArray(value) ? value : undefined;
}
