import type { JsonObject } from '../source/json.ts';
import { isObject, member } from '../source/json.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { innerSchema, keywordsCount, listedSchemas, referenceOf, type SchemaAt } from './schemaAt.ts';

/** Schemas that all hold for one value. */
export interface SchemaAlternative {
  /** Schema Objects whose `$ref`, `allOf`, `oneOf` … are followed already. */
  readonly atoms: readonly SchemaAt[];
  /** The keyword that makes it one of several. */
  readonly keyword?: string;
  /** A part could not be read: a reference leads out of the set, or there are too many alternatives. */
  readonly unknown: boolean;
}

const plain: SchemaAlternative = { atoms: [], unknown: false };
const unreadable: SchemaAlternative = { atoms: [], unknown: true };
const MOST_ALTERNATIVES = 48;
const MOST_ATOMS = 400;

/**
 * The ways in which a value can follow several schemas: `$ref` and `allOf` join, `oneOf`, `anyOf` and `then`/`else` part.
 *
 * @returns At least one alternative, unless no value can follow the schemas (`false`). More than anybody reads become
 *   one that is `unknown`.
 * @example schemaAlternatives(workspace, [pet]).map(({ atoms }) => atoms.length) // [2, 2]
 */
export function schemaAlternatives(
  workspace: Workspace,
  schemas: readonly SchemaAt[],
): readonly SchemaAlternative[] {
  const [only] = schemas;
  if (schemas.length === 1 && isObject(only?.value) && !hasAny(only.value, combining))
    return [{ atoms: schemas, unknown: false }];
  let budget = MOST_ATOMS;
  return all(schemas, []);

  function all(each: readonly SchemaAt[], above: readonly JsonObject[]): readonly SchemaAlternative[] {
    return each.reduce<readonly SchemaAlternative[]>(
      (found, schema) => joined(found, one(schema, above)),
      [plain],
    );
  }

  function one(schema: SchemaAt, above: readonly JsonObject[]): readonly SchemaAlternative[] {
    const { value } = schema;
    if (value === false) return [];
    if (!isObject(value) || above.includes(value)) return [plain];
    budget -= 1;
    if (budget < 0) return [unreadable];
    const inside = [...above, value];
    if (!keywordsCount(schema)) return referenced(schema, inside);
    const own: readonly SchemaAlternative[] = [{ atoms: [schema], unknown: false }];
    return [
      referenced(schema, inside),
      all(listedSchemas(schema, 'allOf'), inside),
      parted(listedSchemas(schema, 'oneOf'), 'oneOf', inside),
      parted(listedSchemas(schema, 'anyOf'), 'anyOf', inside),
      conditional(schema, inside),
    ].reduce(joined, own);
  }

  function referenced(schema: SchemaAt, above: readonly JsonObject[]): readonly SchemaAlternative[] {
    const dynamic = ['$dynamicRef', '$recursiveRef'].some((each) => member(schema.value, each) !== undefined);
    if (dynamic) return [unreadable];
    const target = referenceOf(workspace, schema);
    if (target === undefined) return [plain];
    return target === 'lost' ? [unreadable] : one(target, above);
  }

  /** One branch alone is not a choice. */
  function parted(
    branches: readonly SchemaAt[],
    keyword: string,
    above: readonly JsonObject[],
  ): readonly SchemaAlternative[] {
    if (branches.length === 0) return [plain];
    const found = branches.flatMap((branch) => one(branch, above));
    return branches.length === 1 ? found : found.map((each) => ({ ...each, keyword }));
  }

  function conditional(schema: SchemaAt, above: readonly JsonObject[]): readonly SchemaAlternative[] {
    const keywords = ['then', 'else'];
    if (!keywords.some((keyword) => member(schema.value, keyword) !== undefined)) return [plain];
    return parted(
      keywords.map((keyword) => innerSchema(schema, keyword)),
      'if',
      above,
    );
  }
}

/** Most schemas have none of these, and are their own single alternative. */
const combining = ['$ref', '$dynamicRef', '$recursiveRef', 'allOf', 'oneOf', 'anyOf', 'then', 'else'];

function hasAny(value: JsonObject, names: readonly string[]): boolean {
  for (const name of names) if (Object.hasOwn(value, name)) return true;
  return false;
}

/** Every way to follow the one with every way to follow the other. */
function joined(
  left: readonly SchemaAlternative[],
  right: readonly SchemaAlternative[],
): readonly SchemaAlternative[] {
  if (right.length === 1 && right[0] === plain) return left;
  if (left.length === 1 && left[0] === plain) return right;
  if (left.length * right.length > MOST_ALTERNATIVES) return [unreadable];
  return left.flatMap((one) =>
    right.map((other) => {
      const keyword = one.keyword ?? other.keyword;
      return {
        atoms: [...one.atoms, ...other.atoms],
        unknown: one.unknown || other.unknown,
        ...(keyword !== undefined && { keyword }),
      };
    }),
  );
}
