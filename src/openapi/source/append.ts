/**
 * Adds items to the end of a list. `list.push(...items)` makes an argument of each, and the stack has room for some ten
 * thousand of them.
 *
 * @example append(found, more)
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
