import type { Decode, RawPair } from './readParameter.ts';

/** The pairs of a query, form or cookie line, from which fields take theirs. */
export interface PairSource {
  readonly pairs: readonly RawPair[];
  /** What fields have taken so far, in that order. */
  readonly taken: readonly RawPair[];
  readonly isTaken: (pair: RawPair) => boolean;
  /** The pairs of a name, taken or not. */
  readonly named: (name: string) => readonly RawPair[];
  /** Takes pairs; those already taken are passed over. */
  readonly take: (pairs: readonly RawPair[]) => void;
  /** Pairs of some names, and those that no field claims, as far as they are not taken; in the order of the text. */
  readonly membersOf: (names: readonly string[], decode: Decode) => readonly RawPair[];
  /** Pairs whose name begins so, in the order of the text. */
  readonly beginning: (start: string, decode: Decode) => readonly RawPair[];
}

/** A pair with its name and place. */
interface Entry {
  readonly name: string;
  readonly pair: RawPair;
  readonly at: number;
}

/** The pairs as one way of decoding reads their names. */
interface PairIndex {
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
  /** In the order of their names. */
  readonly sorted: readonly Entry[];
  /** Those whose name no field has. */
  unclaimed: readonly Entry[];
}

/**
 * Sorts pairs by name, so that many fields can be read from many pairs.
 *
 * @param pairs In the order of the text. @param decode How the names are written here.
 * @param isClaimed Whether a name is that of a field in the same place, which an exploded object leaves alone.
 * @example pairSource(rawPairs('a=1&b=2', '&'), decode, () => false).named('b') // [{ rawName: 'b', rawValue: '2' }]
 */
export function pairSource(
  pairs: readonly RawPair[],
  decode: Decode,
  isClaimed: (name: string) => boolean,
): PairSource {
  const taken = new Set<RawPair>();
  const order: RawPair[] = [];
  const indexes = new Map<Decode, PairIndex>();

  function indexOf(decoder: Decode): PairIndex {
    const known = indexes.get(decoder);
    if (known) return known;
    const entries = pairs.map((pair, at): Entry => ({ name: decoder(pair.rawName), pair, at }));
    const byName = new Map<string, Entry[]>();
    for (const entry of entries) {
      const named = byName.get(entry.name);
      if (named) named.push(entry);
      else byName.set(entry.name, [entry]);
    }
    const index: PairIndex = {
      byName,
      sorted: entries.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)),
      unclaimed: entries.filter(({ name }) => !isClaimed(name)),
    };
    indexes.set(decoder, index);
    return index;
  }

  return {
    pairs,
    taken: order,
    isTaken: (pair) => taken.has(pair),
    named: (name) => (indexOf(decode).byName.get(name) ?? []).map(({ pair }) => pair),
    take: (wanted) => {
      for (const pair of wanted) {
        if (taken.has(pair)) continue;
        taken.add(pair);
        order.push(pair);
      }
    },
    membersOf: (names, decoder) => {
      const index = indexOf(decoder);
      // Free fields are taken next, so that no later field scans them again.
      const free = index.unclaimed.filter(({ pair }) => !taken.has(pair));
      index.unclaimed = [];
      const own = new Set(free);
      for (const name of names) {
        for (const entry of index.byName.get(name) ?? []) if (!taken.has(entry.pair)) own.add(entry);
      }
      return inOrder([...own]);
    },
    beginning: (start, decoder) => {
      const { sorted } = indexOf(decoder);
      const found: Entry[] = [];
      for (let at = firstFrom(sorted, start); sorted[at]?.name.startsWith(start); at += 1) {
        const entry = sorted[at];
        if (entry) found.push(entry);
      }
      return inOrder(found);
    },
  };
}

function inOrder(entries: readonly Entry[]): readonly RawPair[] {
  return entries.toSorted((one, other) => one.at - other.at).map(({ pair }) => pair);
}

/** The index of the first name that is not before a text. */
function firstFrom(sorted: readonly Entry[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.name ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
