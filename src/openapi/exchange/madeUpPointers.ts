import { childSchemas, withParts } from '../schema/schemaTree.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, members } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';

/**
 * Tells which parts of a sample were made up: the leaves for which no schema gives a value.
 *
 * @param value The sample. @param schema The expanded schema it was made from.
 * @returns Pointers of leaves; `''` where the sample as a whole is one.
 * @example madeUpPointers({ a: 'x', b: 'string' }, { properties: { a: { example: 'x' }, b: {} } }) // ['/b']
 */
export function madeUpPointers(value: JsonValue, schema: JsonObject): readonly string[] {
  const found: string[] = [];
  visit(value, [schema], '');
  return found;

  function visit(each: JsonValue, schemas: readonly JsonObject[], pointer: string): void {
    const all = schemas.flatMap(withParts);
    if (all.some((one) => Object.hasOwn(one, 'example'))) return;
    const children = isArray(each)
      ? each.map((item, index) => [String(index), item] as const)
      : isObject(each)
        ? members(each)
        : [];
    if (children.length === 0) found.push(pointer);
    for (const [token, child] of children) {
      visit(
        child,
        all.flatMap((one) => childSchemas(one, token, isArray(each))),
        childPointer(pointer, token),
      );
    }
  }
}
