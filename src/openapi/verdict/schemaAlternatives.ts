import { childPlace, placeKey } from '../document/place.ts';
import type { Workspace } from '../document/workspace.ts';
import type { JsonObject } from '../json.ts';
import { isArray, isObject, member, stringMember } from '../json.ts';
import type { Place } from '../source/range.ts';

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
  places: readonly Place[],
): readonly SchemaAlternative[] {
  let budget = mostAtoms;
  return all(places, new Set());

  function all(schemas: readonly Place[], above: ReadonlySet<string>): readonly SchemaAlternative[] {
    return schemas.reduce<readonly SchemaAlternative[]>(
      (found, place) => joined(found, one(place, above)),
      [plain],
    );
  }

  function one(place: Place, above: ReadonlySet<string>): readonly SchemaAlternative[] {
    const schema = workspace.value(place);
    if (schema === false) return [];
    if (!isObject(schema)) return [plain];
    const key = placeKey(place);
    if (above.has(key)) return [plain];
    budget -= 1;
    if (budget < 0) return [unreadable];
    const inside = new Set(above).add(key);
    const own: readonly SchemaAlternative[] = [{ atoms: [{ place, schema }], unknown: false }];
    return [
      referenced(place, schema, inside),
      all(listed(place, schema, 'allOf'), inside),
      parted(listed(place, schema, 'oneOf'), 'oneOf', inside),
      parted(listed(place, schema, 'anyOf'), 'anyOf', inside),
      conditional(place, schema, inside),
    ].reduce(joined, own);
  }

  function referenced(
    place: Place,
    schema: JsonObject,
    above: ReadonlySet<string>,
  ): readonly SchemaAlternative[] {
    const dynamic = ['$dynamicRef', '$recursiveRef'].some((each) => member(schema, each) !== undefined);
    if (dynamic) return [unreadable];
    const reference = stringMember(schema, '$ref');
    if (reference === undefined) return [plain];
    const target = workspace.resolve(place, reference);
    return target.kind === 'found' ? one(target.place, above) : [unreadable];
  }

  /** One branch is no choice. */
  function parted(
    branches: readonly Place[],
    keyword: string,
    above: ReadonlySet<string>,
  ): readonly SchemaAlternative[] {
    if (branches.length === 0) return [plain];
    const found = branches.flatMap((branch) => one(branch, above));
    return branches.length === 1 ? found : found.map((each) => ({ ...each, keyword }));
  }

  function conditional(
    place: Place,
    schema: JsonObject,
    above: ReadonlySet<string>,
  ): readonly SchemaAlternative[] {
    const keywords = ['then', 'else'];
    if (!keywords.some((keyword) => member(schema, keyword) !== undefined)) return [plain];
    const branches = keywords.map((keyword) => childPlace(place, keyword));
    return parted(branches, 'if', above);
  }
}

/** Every way to follow the one with every way to follow the other. */
function joined(
  left: readonly SchemaAlternative[],
  right: readonly SchemaAlternative[],
): readonly SchemaAlternative[] {
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

function listed(place: Place, schema: JsonObject, keyword: string): readonly Place[] {
  const list = member(schema, keyword);
  return isArray(list) ? list.map((_, index) => childPlace(place, keyword, String(index))) : [];
}
