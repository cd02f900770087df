import type { Alias, Node, Pair, YAMLMap } from 'yaml';
import { isMap, isSeq } from 'yaml';
import type { Location } from './parsedSource.ts';
import { childPointer, parsePointer } from './pointer.ts';
import type { Range } from './range.ts';
import { asNode, follow, keyText, mergeSources, pairsOf, rangeOf } from './yamlNodes.ts';

/** The positions in one YAML document, found along the pointers asked for. */
export interface YamlPositions {
  locate(pointer: string): Location | undefined;
  /** The node of the key at a pointer, and whether it stands in a flow mapping (`{…}`). */
  keyAt(pointer: string): { readonly node: Node; readonly inFlow: boolean } | undefined;
  pointerAt(offset: number): string;
}

interface Member {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
  readonly inFlow?: boolean;
}

/**
 * Positions from the nodes of a document, through aliases and merge keys: what an alias stands for is located at its
 * anchor, but the alias itself where it is written. The members of every mapping visited are indexed once.
 */
export function createYamlPositions(
  text: string,
  contents: Node | null,
  aliases: ReadonlyMap<Alias, Node>,
): YamlPositions {
  const indexes = new Map<YAMLMap, ReadonlyMap<string, Member>>();
  const resolve = (alias: Alias) => aliases.get(alias);

  function find(pointer: string): Member | undefined {
    let found: Member | undefined = { key: undefined, value: contents ?? undefined };
    for (const token of parsePointer(pointer) ?? [undefined]) {
      if (token === undefined) return undefined;
      found = child(follow(found.value, resolve), token);
      if (found === undefined) return undefined;
    }
    return found;
  }

  function child(node: Node | undefined, token: string): Member | undefined {
    if (isMap(node)) return membersOf(node).get(token);
    if (!isSeq(node) || !/^(0|[1-9][0-9]*)$/.test(token)) return undefined;
    const value = asNode(node.items[Number(token)]);
    return value && { key: undefined, value };
  }

  function membersOf(map: YAMLMap): ReadonlyMap<string, Member> {
    const known = indexes.get(map);
    if (known !== undefined) return known;
    const members = new Map<string, Member>();
    indexes.set(map, members);
    const merges: YAMLMap[] = [];
    for (const pair of pairsOf(map)) {
      const sources = mergeSources(pair, resolve);
      if (sources === undefined) members.set(nameOf(pair), { ...memberOf(pair), inFlow: map.flow === true });
      else merges.push(...sources);
    }
    for (const source of merges) {
      for (const [name, member] of membersOf(source)) if (!members.has(name)) members.set(name, member);
    }
    return members;
  }

  const nameOf = (pair: Pair) => keyText(pair.key, text, resolve);
  const memberOf = (pair: Pair): Member => ({ key: asNode(pair.key), value: asNode(pair.value) });

  function valueRange({ key, value }: Member): Range {
    if (value !== undefined) return rangeOf(value, text);
    const end = key === undefined ? 0 : rangeOf(key, text).end;
    return { start: end, end };
  }

  function locate(pointer: string): Location | undefined {
    const found = find(pointer);
    if (found === undefined) return undefined;
    const value = valueRange(found);
    return found.key === undefined ? { value } : { key: rangeOf(found.key, text), value };
  }

  function pointerAt(offset: number): string {
    let pointer = '';
    let node: Node | undefined = contents ?? undefined;
    for (;;) {
      const inner = innerAt(node, offset);
      if (inner === undefined) return pointer;
      pointer = childPointer(pointer, inner.token);
      // Not into what a later member of the same name replaces: the value there is another one.
      if (isMap(node) && membersOf(node).get(inner.token)?.value !== inner.value) return pointer;
      node = inner.value;
    }
  }

  function innerAt(
    node: Node | undefined,
    offset: number,
  ): { token: string; value: Node | undefined } | undefined {
    if (isMap(node)) {
      const at = covering(
        pairsOf(node).map((pair) => extentOf(memberOf(pair))),
        offset,
      );
      const pair = at === undefined ? undefined : pairsOf(node)[at];
      if (pair === undefined || mergeSources(pair, resolve) !== undefined) return undefined;
      return { token: nameOf(pair), value: asNode(pair.value) };
    }
    if (!isSeq(node)) return undefined;
    const items = node.items.map(asNode);
    const at = covering(
      items.map((value) => extentOf({ key: undefined, value })),
      offset,
    );
    return at === undefined ? undefined : { token: String(at), value: items[at] };
  }

  /** From the start of the key to the end of the value. */
  function extentOf(member: Member): Range {
    const value = valueRange(member);
    const start = member.key === undefined ? value.start : rangeOf(member.key, text).start;
    return { start, end: value.end };
  }

  function keyAt(pointer: string): { readonly node: Node; readonly inFlow: boolean } | undefined {
    const found = find(pointer);
    return found?.key && { node: found.key, inFlow: found.inFlow === true };
  }

  return { locate, keyAt, pointerAt };
}

/** The extent that holds the character at the offset, else the one that ends there. */
function covering(extents: readonly Range[], offset: number): number | undefined {
  const holding = extents.findIndex(({ start, end }) => start <= offset && offset < end);
  const at =
    holding >= 0 ? holding : extents.findIndex(({ start, end }) => start <= offset && offset === end);
  return at >= 0 ? at : undefined;
}
