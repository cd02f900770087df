/**
 * Values without those whose key came before.
 *
 * @example distinct(['a', 'A', 'b'], (each) => each.toLowerCase()) // ['a', 'b']
 */
export function distinct<T>(
  values: Iterable<T>,
  keyOf: (value: T) => unknown = (value) => value,
): readonly T[] {
  const first = new Map<unknown, T>();
  for (const value of values) {
    const key = keyOf(value);
    if (!first.has(key)) first.set(key, value);
  }
  return [...first.values()];
}
