import { childSchemas, withParts } from '../schema/schemaTree.ts';
import { isArray, isObject, type JsonObject, type JsonValue, member, members } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';

/**
 * Tells which parts of a sample were generated: the leaves for which no schema gives a value.
 *
 * @param value The sample. @param schema The expanded schema it was made from.
 * @returns Pointers of leaves; `''` where the sample as a whole is one.
 * @example generatedPointers({ a: 'x', b: 'string' }, { properties: { a: { example: 'x' }, b: {} } }) // ['/b']
 */
export function generatedPointers(value: JsonValue, schema: JsonObject): readonly string[] {
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

/**
 * Tells where a body holds secrets: the strings that a schema declares with `format: password` (OpenAPI, Data Types:
 * "a hint to UIs to obscure input").
 *
 * @param schema An expanded schema: a finite tree.
 * @returns JSON Pointers in which the token `*` means every element of an array; none for a schema without any.
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
