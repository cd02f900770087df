/** How a node of a YAML text is written. `empty` is a value that is not written at all, as in `key:`. */
export const NODE = {
  empty: 0,
  plain: 1,
  single: 2,
  double: 3,
  blockText: 4,
  blockMap: 5,
  flowMap: 6,
  blockSequence: 7,
  flowSequence: 8,
  alias: 9,
} as const;

export type NodeKind = (typeof NODE)[keyof typeof NODE];

/** Cells of one node: its kind, where it starts and ends in the text, and the node after its last descendant. */
const CELLS = 4;

/**
 * The nodes of a YAML document with their places, in the order of the text: a collection comes before what it holds,
 * and a mapping holds key, value, key, value … Nodes are numbers and their places cells of one array, since a large
 * document has millions of them and few are ever asked for.
 */
export class YamlTree {
  /** The names of those keys whose name is not simply their text without quotes. */
  readonly names = new Map<number, string>();
  /** The nodes that the aliases refer to. */
  readonly targets = new Map<number, number>();
  #cells: Int32Array;
  #count = 0;

  /** @param capacity Number of nodes expected; more have room too. */
  constructor(capacity = 256) {
    this.#cells = new Int32Array(Math.max(1, capacity) * CELLS);
  }

  /** Number of nodes, and so the number that the next one gets. */
  get count(): number {
    return this.#count;
  }

  /** Adds a node that holds no others. */
  leaf(kind: NodeKind, start: number, end: number): number {
    const node = this.open(kind, start);
    this.close(node, end);
    return node;
  }

  /** Adds a collection; the nodes added before it is closed are in it. */
  open(kind: NodeKind, start: number): number {
    const node = this.#count++;
    if (this.#count * CELLS > this.#cells.length) this.#grow();
    this.#cells[node * CELLS] = kind;
    this.#cells[node * CELLS + 1] = start;
    return node;
  }

  close(node: number, end: number): void {
    this.#cells[node * CELLS + 2] = end;
    this.#cells[node * CELLS + 3] = this.#count;
  }

  kind(node: number): number {
    return this.#cells[node * CELLS] ?? NODE.empty;
  }

  start(node: number): number {
    return this.#cells[node * CELLS + 1] ?? 0;
  }

  end(node: number): number {
    return this.#cells[node * CELLS + 2] ?? 0;
  }

  /** The node after this one and all it holds: the next one in the same collection, where there is one. */
  after(node: number): number {
    return this.#cells[node * CELLS + 3] ?? this.#count;
  }

  #grow(): void {
    const cells = new Int32Array(this.#cells.length * 2);
    cells.set(this.#cells);
    this.#cells = cells;
  }
}

/**
 * Whether a node holds keys and values.
 *
 * @example isMapping(NODE.flowMap) // true
 */
export function isMapping(kind: number): boolean {
  return kind === NODE.blockMap || kind === NODE.flowMap;
}

/**
 * Whether a node holds elements.
 *
 * @example isSequence(NODE.blockMap) // false
 */
export function isSequence(kind: number): boolean {
  return kind === NODE.blockSequence || kind === NODE.flowSequence;
}

/**
 * The name a key gives to its member.
 *
 * @example nameOf(tree, "'a': 1", 1) // 'a'
 */
export function nameOf(tree: YamlTree, text: string, key: number): string {
  const known = tree.names.get(key);
  if (known !== undefined) return known;
  const quotes = tree.kind(key) === NODE.plain ? 0 : 1;
  return text.slice(tree.start(key) + quotes, tree.end(key) - quotes);
}

/**
 * The name of a member whose key YAML reads as a mapping or sequence, as it does an unquoted `{$url}:`: its text with
 * one space inside the brackets, `{ $url }`.
 *
 * @example nameOfCollection('{$url}') // '{ $url }'
 */
export function nameOfCollection(written: string): string {
  const folded = foldLines(written);
  if (!/^[{[]/.test(folded)) return folded;
  const inner = folded.slice(1, -1).trim();
  return `${written.charAt(0)} ${inner} ${written.charAt(written.length - 1)}`;
}

/** Line breaks with the white space around them as one space. */
function foldLines(written: string): string {
  const [first = '', ...rest] = written.split('\n');
  if (rest.length === 0) return written;
  const last = rest.pop() ?? '';
  const between = rest.map((line) => line.trim()).filter((line) => line !== '');
  return [first.trimEnd(), ...between, last.trimStart()].join(' ');
}

/**
 * The node itself, or what its alias refers to; `undefined` for an alias that may not be followed.
 *
 * @example aliasTarget(tree, 4) // 2, for the `*x` of `a: &x 1` and `b: *x`
 */
export function aliasTarget(tree: YamlTree, node: number): number | undefined {
  return tree.kind(node) === NODE.alias ? tree.targets.get(node) : node;
}

/**
 * The nodes a collection holds; of a mapping the keys and values in turn.
 *
 * @example [...childrenOf(tree, 0)] // [1, 2], for `a: 1`
 */
export function* childrenOf(tree: YamlTree, node: number): Generator<number> {
  const kind = tree.kind(node);
  if (!isMapping(kind) && !isSequence(kind)) return;
  const end = tree.after(node);
  for (let child = node + 1; child < end; child = tree.after(child)) yield child;
}

/**
 * Whether a key merges other mappings in. YAML 1.2 dropped merge keys, but documents use them.
 *
 * @example isMergeKey(tree, 1, '<<') // true, for `<<: *base`
 */
export function isMergeKey(tree: YamlTree, key: number, name: string): boolean {
  return name === '<<' && tree.kind(key) === NODE.plain;
}

/**
 * The mappings that the value of a `<<` key names, first to last; `undefined` where it names anything else.
 *
 * @example mergeSources(tree, 2)?.length // 1, for `<<: *base`
 */
export function mergeSources(tree: YamlTree, value: number): readonly number[] | undefined {
  const source = aliasTarget(tree, value);
  if (source === undefined) return undefined;
  const maps: number[] = [];
  for (const each of isSequence(tree.kind(source)) ? childrenOf(tree, source) : [source]) {
    const map = aliasTarget(tree, each);
    if (map === undefined || !isMapping(tree.kind(map))) return undefined;
    maps.push(map);
  }
  return maps;
}
