import { append } from '../append.ts';
import type { Location } from '../parsedSource.ts';
import { childPointer, parsePointer } from '../pointer.ts';
import type { Range } from '../range.ts';
import type { YamlTree } from './yamlTree.ts';
import {
  aliasTarget,
  childrenOf,
  isMapping,
  isMergeKey,
  isSequence,
  mergeSources,
  NODE,
  nameOf,
} from './yamlTree.ts';

/** The positions in one YAML document, found along the pointers asked for. */
export interface YamlPositions {
  locate(pointer: string): Location | undefined;
  /** The node of the key at a pointer, and whether it is in a flow mapping (`{…}`). */
  keyAt(pointer: string): { readonly node: number; readonly inFlow: boolean } | undefined;
  pointerAt(offset: number): string;
}

interface Member {
  readonly key?: number;
  readonly value: number;
  readonly inFlow?: boolean;
}

interface Child extends Range {
  /** The reference token; `undefined` for a merge key. */
  readonly token: string | undefined;
  readonly value: number;
}

/**
 * Positions from the nodes of a document, through aliases and merge keys: the value of an alias is located at its
 * anchor, but the alias itself where it is written. The members of every mapping and the
 * elements of every sequence visited are indexed once.
 *
 * @example createYamlPositions('a: 1', tree).locate('/a')?.value // { start: 3, end: 4 }
 */
export function createYamlPositions(text: string, tree: YamlTree): YamlPositions {
  const indexes = new Map<number, ReadonlyMap<string, Member>>();
  const items = new Map<number, readonly number[]>();

  function find(pointer: string): Member | undefined {
    let found: Member | undefined = tree.count > 0 ? { value: 0 } : undefined;
    for (const token of parsePointer(pointer) ?? [undefined]) {
      if (token === undefined || found === undefined) return undefined;
      found = child(aliasTarget(tree, found.value), token);
    }
    return found;
  }

  function child(node: number | undefined, token: string): Member | undefined {
    if (node === undefined) return undefined;
    if (isMapping(tree.kind(node))) return membersOf(node).get(token);
    if (!/^(0|[1-9][0-9]*)$/.test(token)) return undefined;
    const value = itemsOf(node)[Number(token)];
    return value === undefined ? undefined : { value };
  }

  function itemsOf(sequence: number): readonly number[] {
    const known = items.get(sequence);
    if (known !== undefined) return known;
    const found = [...childrenOf(tree, sequence)];
    items.set(sequence, found);
    return found;
  }

  function membersOf(map: number): ReadonlyMap<string, Member> {
    const known = indexes.get(map);
    if (known !== undefined) return known;
    const members = new Map<string, Member>();
    indexes.set(map, members);
    const merges: number[] = [];
    const inFlow = tree.kind(map) === NODE.flowMap;
    for (const [key, value] of pairsOf(tree, map)) {
      const name = nameOf(tree, text, key);
      const sources = isMergeKey(tree, key, name) ? mergeSources(tree, value) : undefined;
      if (sources === undefined) members.set(name, { key, value, inFlow });
      else append(merges, sources);
    }
    for (const source of merges) {
      for (const [name, member] of membersOf(source)) if (!members.has(name)) members.set(name, member);
    }
    return members;
  }

  const rangeOf = (node: number): Range => ({ start: tree.start(node), end: tree.end(node) });

  function locate(pointer: string): Location | undefined {
    const found = find(pointer);
    if (found === undefined) return undefined;
    const value = rangeOf(found.value);
    return found.key === undefined ? { value } : { key: rangeOf(found.key), value };
  }

  function pointerAt(offset: number): string {
    let pointer = '';
    let node = 0;
    for (;;) {
      const inner = covering(extentsIn(node), offset);
      if (inner?.token === undefined) return pointer;
      pointer = childPointer(pointer, inner.token);
      // Not into what a later member of the same name replaces: the value there is another one.
      if (isMapping(tree.kind(node)) && membersOf(node).get(inner.token)?.value !== inner.value)
        return pointer;
      node = inner.value;
    }
  }

  /** What a collection holds, from the start of a key to the end of its value. */
  function* extentsIn(node: number): Generator<Child> {
    if (isMapping(tree.kind(node))) {
      for (const [key, value] of pairsOf(tree, node)) {
        const name = nameOf(tree, text, key);
        const merges = isMergeKey(tree, key, name) && mergeSources(tree, value) !== undefined;
        yield { token: merges ? undefined : name, value, start: tree.start(key), end: tree.end(value) };
      }
    } else if (isSequence(tree.kind(node))) {
      let index = 0;
      for (const value of childrenOf(tree, node)) yield { token: String(index++), value, ...rangeOf(value) };
    }
  }

  function keyAt(pointer: string): { readonly node: number; readonly inFlow: boolean } | undefined {
    const found = find(pointer);
    return found?.key === undefined ? undefined : { node: found.key, inFlow: found.inFlow === true };
  }

  return { locate, keyAt, pointerAt };
}

function* pairsOf(tree: YamlTree, map: number): Generator<readonly [number, number]> {
  let key: number | undefined;
  for (const child of childrenOf(tree, map)) {
    if (key === undefined) key = child;
    else {
      yield [key, child];
      key = undefined;
    }
  }
}

/** The child that holds the character at the offset, else the one that ends there. */
function covering(children: Iterable<Child>, offset: number): Child | undefined {
  let ending: Child | undefined;
  for (const child of children) {
    if (child.start <= offset && offset < child.end) return child;
    if (child.start <= offset && offset === child.end) ending ??= child;
    if (child.start > offset) break;
  }
  return ending;
}
