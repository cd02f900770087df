import type { Workspace } from '../document/workspace.ts';
import type { JsonObject } from '../json.ts';
import { isArray, isObject, member, stringMember } from '../json.ts';
import type { Place } from '../source/range.ts';
import { innerSchema, type SchemaAt } from './schemaAt.ts';

/** A Schema Object where it stands; its `$ref`, `allOf`, `oneOf` … are followed already. */
export interface SchemaAtom {
  readonly place: Place;
  readonly schema: JsonObject;
}

/** Schemas that all hold for one value. */
export interface SchemaAlternative {
  readonly atoms: readonly SchemaAtom[];
  /** The keyword that makes it one of several. */
  readonly keyword?: string;
  /** A part could not be read: a reference leads out of the set, or there are too many alternatives. */
  readonly unknown: boolean;
}

const plain: SchemaAlternative = { atoms: [], unknown: false };
const unreadable: SchemaAlternative = { atoms: [], unknown: true };
const mostAlternatives = 48;
const mostAtoms = 400;

/**
 * The ways in which a value can follow several schemas: `$ref` and `allOf` join, `oneOf`, `anyOf` and `then`/`else` part.
 *
 * @returns At least one alternative, unless no value can follow the schemas (`false`). More than anybody reads become
 *   one that is `unknown`.
 */
export function schemaAlternatives(
  workspace: Workspace,
  schemas: readonly SchemaAt[],
): readonly SchemaAlternative[] {
  let budget = mostAtoms;
  return all(schemas, []);

  function all(each: readonly SchemaAt[], above: readonly JsonObject[]): readonly SchemaAlternative[] {
    return each.reduce<readonly SchemaAlternative[]>(
      (found, schema) => joined(found, one(schema, above)),
      [plain],
    );
  }

  function one(at: SchemaAt, above: readonly JsonObject[]): readonly SchemaAlternative[] {
    const schema = at.value;
    if (schema === false) return [];
    if (!isObject(schema) || above.includes(schema)) return [plain];
    budget -= 1;
    if (budget < 0) return [unreadable];
    const inside = [...above, schema];
    const own: readonly SchemaAlternative[] = [{ atoms: [{ place: at.place, schema }], unknown: false }];
    return [
      referenced(at, inside),
      all(listed(at, 'allOf'), inside),
      parted(listed(at, 'oneOf'), 'oneOf', inside),
      parted(listed(at, 'anyOf'), 'anyOf', inside),
      conditional(at, inside),
    ].reduce(joined, own);
  }

  function referenced(
    { place, value }: SchemaAt,
    above: readonly JsonObject[],
  ): readonly SchemaAlternative[] {
    const dynamic = ['$dynamicRef', '$recursiveRef'].some((each) => member(value, each) !== undefined);
    if (dynamic) return [unreadable];
    const reference = stringMember(value, '$ref');
    if (reference === undefined) return [plain];
    const target = workspace.resolve(place, reference);
    return target.kind === 'found' ? one(target, above) : [unreadable];
  }

  /** One branch is no choice. */
  function parted(
    branches: readonly SchemaAt[],
    keyword: string,
    above: readonly JsonObject[],
  ): readonly SchemaAlternative[] {
    if (branches.length === 0) return [plain];
    const found = branches.flatMap((branch) => one(branch, above));
    return branches.length === 1 ? found : found.map((each) => ({ ...each, keyword }));
  }

  function conditional(at: SchemaAt, above: readonly JsonObject[]): readonly SchemaAlternative[] {
    const keywords = ['then', 'else'];
    if (!keywords.some((keyword) => member(at.value, keyword) !== undefined)) return [plain];
    return parted(
      keywords.map((keyword) => innerSchema(at, keyword)),
      'if',
      above,
    );
  }
}

/** Every way to follow the one with every way to follow the other. */
function joined(
  left: readonly SchemaAlternative[],
  right: readonly SchemaAlternative[],
): readonly SchemaAlternative[] {
  if (right.length === 1 && right[0] === plain) return left;
  if (left.length === 1 && left[0] === plain) return right;
  if (left.length * right.length > mostAlternatives) return [unreadable];
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

function listed(at: SchemaAt, keyword: string): readonly SchemaAt[] {
  const list = member(at.value, keyword);
  return isArray(list) ? list.map((_, index) => innerSchema(at, keyword, String(index))) : [];
}
