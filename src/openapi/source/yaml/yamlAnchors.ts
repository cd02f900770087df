import type { JsonValue } from '../json.ts';
import { DEEPEST_NESTING, MOST_ALIASED_VALUES } from '../limits.ts';

/** What an anchored node became: aliases share it. */
export interface Anchored {
  readonly node: number;
  readonly value: JsonValue;
  /** Values in it, those of its own aliases included. */
  readonly size: number;
  /** Levels of containers in it. */
  readonly height: number;
}

/** Why an alias is not followed. */
export type AliasRefusal = 'unknown' | 'inside' | 'too-deep' | 'too-many';

/**
 * The anchors of one document, and how much its aliases expand to. Aliases share the value of their anchor, so a
 * document full of them costs no memory; what they expand to is counted all the same, because every later walk goes
 * through it.
 */
export class YamlAnchors {
  /** By name, the latest; empty while the anchored collection is still being read. */
  readonly #byName = new Map<string, { anchored?: Anchored }>();
  #size = 0;
  #aliasedSize = 0;
  #deepest = 0;

  /** Counts a value. */
  count(): void {
    this.#size++;
  }

  /** Notes the depth of a container; the root has depth 1. */
  reach(depth: number): void {
    if (depth > this.#deepest) this.#deepest = depth;
  }

  setScalar(name: string, node: number, value: JsonValue): void {
    this.#byName.set(name, { anchored: { node, value, size: 1, height: 0 } });
  }

  /** Reads an anchored collection that was counted already. */
  setCollection(name: string, node: number, depth: number, read: () => JsonValue): JsonValue {
    const entry: { anchored?: Anchored } = {};
    this.#byName.set(name, entry);
    const sizeBefore = this.#size;
    const deepestBefore = this.#deepest;
    this.#deepest = depth;
    const value = read();
    const height = this.#deepest - depth + 1;
    entry.anchored = { node, value, size: this.#size - sizeBefore + 1, height };
    this.#deepest = Math.max(this.#deepest, deepestBefore);
    return value;
  }

  /** The value of an alias at a depth, or why it may not be followed. */
  follow(name: string, depth: number): Anchored | AliasRefusal {
    const entry = this.#byName.get(name);
    const found = entry?.anchored;
    if (found === undefined) return entry === undefined ? 'unknown' : 'inside';
    if (depth + found.height > DEEPEST_NESTING + 1) return 'too-deep';
    if (this.#aliasedSize + found.size > MOST_ALIASED_VALUES) return 'too-many';
    this.#aliasedSize += found.size;
    this.#size += found.size;
    this.reach(depth + found.height - 1);
    return found;
  }
}
