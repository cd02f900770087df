import { withParts } from '../schema/schemaTree.ts';
import type { JsonObject } from '../source/json.ts';
import { isObject, member, members } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';

/**
 * Tells where a body holds secrets: the strings that a schema declares with `format: password` (OpenAPI, Data Types:
 * "a hint to UIs to obscure input").
 *
 * @param schema An expanded schema: a finite tree.
 * @returns JSON Pointers in which the token `*` stands for every element of an array; none for a schema without any.
 * @example secretPointers({ properties: { pin: { format: 'password' } } }) // ['/pin']
 */
export function secretPointers(schema: JsonObject): readonly string[] {
  const found = new Set<string>();
  visit(schema, '');
  return [...found];

  function visit(each: JsonObject, pointer: string): void {
    for (const part of withParts(each)) {
      if (member(part, 'format') === 'password') found.add(pointer);
      for (const [name, child] of members(member(part, 'properties'))) {
        if (isObject(child)) visit(child, childPointer(pointer, name));
      }
      for (const keyword of ['items', 'contains']) {
        const child = member(part, keyword);
        if (isObject(child)) visit(child, `${pointer}/*`);
      }
    }
  }
}
