import type { CallbackRequest } from '../workspace/model.ts';

/** From this many callback requests with the same key on, one operation's callbacks read better as one group. */
export const GROUP_FROM = 6;

export interface CallbackGroup<Item> {
  /** The key they share, or `undefined` for a callback request in no group. */
  readonly key: string | undefined;
  readonly items: readonly Item[];
}

/**
 * Gathers callback requests of one parent that share a key, where there are at least `GROUP_FROM` of them.
 * A group takes the place of its first member; everything else keeps its order.
 *
 * @param items What to groupBy.
 * @param callbackOf How to read the callback request of an item.
 * @param mayHide False where an item has to be seen by itself, such as a match of the search.
 */
export function groupCallbacks<Item>(
  items: readonly Item[],
  callbackOf: (item: Item) => CallbackRequest,
  mayHide: (item: Item) => boolean,
): readonly CallbackGroup<Item>[] {
  const byKey = groupBy(items, (item) => groupKey(callbackOf(item)));
  const grouped = new Set<string>();
  for (const [key, members] of byKey) {
    if (members.length >= GROUP_FROM && members.every(mayHide)) grouped.add(key);
  }
  return items.flatMap((item): readonly CallbackGroup<Item>[] => {
    const key = groupKey(callbackOf(item));
    if (!grouped.has(key)) return [{ key: undefined, items: [item] }];
    const members = byKey.get(key) ?? [];
    return members[0] === item ? [{ key, items: members }] : [];
  });
}

/**
 * What callback requests of one group share: their key. Links to one target are no callbacks to its path.
 *
 * @example groupKey(callback) // '{$request.body#/callbackUrl}'
 */
export function groupKey({ key, method, link }: CallbackRequest): string {
  return link ? `next ${method} ${key}` : key;
}

/** Gathers items by a name, each list in the items' order. (`Map.groupBy` needs Node 21.) */
export function groupBy<Name, Item>(
  items: readonly Item[],
  nameOf: (item: Item) => Name,
): ReadonlyMap<Name, readonly Item[]> {
  const gathered = new Map<Name, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const list = gathered.get(name);
    if (list === undefined) gathered.set(name, [item]);
    else list.push(item);
  }
  return gathered;
}

/** The id of the group of callback requests under `parentId` that share `key`. */
export function groupId(parentId: string, key: string): string {
  return `same-key:${key}:${parentId}`;
}
