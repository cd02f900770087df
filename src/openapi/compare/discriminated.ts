import { type SchemaAt, schemaAt } from '../schema/schemaAt.ts';
import { type JsonValue, member, members } from '../source/json.ts';
import { escapeToken } from '../source/pointer.ts';
import { placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

const MOST_MAPPED = 200;

/**
 * The schemas that a discriminator maps to, where they extend the one that has it instead of being its branches
 * (Discriminator Object, all versions).
 *
 * @param atoms Schemas that all hold for one value.
 * @returns By the discriminating value; none for those that are among the schemas already, and references that lead nowhere.
 * @example [...mappedSchemas(workspace, atoms).keys()] // ['cat', 'dog']
 */
export function mappedSchemas(
  workspace: Workspace,
  atoms: readonly SchemaAt[],
): ReadonlyMap<string, SchemaAt> {
  const held = new Set(atoms.map(({ place }) => placeKey(place)));
  const found = new Map<string, SchemaAt>();
  for (const { place, value } of atoms) {
    // Branches are compared as such.
    if (member(value, 'oneOf') !== undefined || member(value, 'anyOf') !== undefined) continue;
    for (const [name, reference] of mappedReferences(value)) {
      const resolved = workspace.resolve(place, reference);
      if (resolved.kind === 'found' && !held.has(placeKey(resolved.place)))
        found.set(name, schemaAt(workspace, resolved.place));
    }
  }
  return found;
}

/**
 * The references of a schema's discriminator, by the value that each is for.
 *
 * @example mappedReferences({ discriminator: { mapping: { cat: 'Cat' } } }) // [['cat', '#/components/schemas/Cat']]
 */
export function mappedReferences(schema: JsonValue | undefined): readonly (readonly [string, string])[] {
  return members(member(member(schema, 'discriminator'), 'mapping'))
    .slice(0, MOST_MAPPED)
    .flatMap(([name, reference]): readonly (readonly [string, string])[] => {
      if (typeof reference !== 'string') return [];
      // A name without a path is that of a component.
      const isName = /^[\w.-]+$/.test(reference);
      return [[name, isName ? `#/components/schemas/${escapeToken(reference)}` : reference]];
    });
}
