import type { Alias, Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Range } from './range.ts';

/** The node an alias stands for; `undefined` where there is none or it may not be followed. */
export type ResolveAlias = (alias: Alias) => Node | undefined;

/** A node or nothing, from the library's loosely typed slots. */
export function asNode(value: unknown): Node | undefined {
  return isNode(value) ? value : undefined;
}

/** The pairs of a mapping. */
export function pairsOf(map: YAMLMap): readonly Pair[] {
  return map.items.filter((item): item is Pair => isPair(item));
}

/**
 * The text of a mapping key as a JSON member name.
 *
 * Numbers, booleans and `null` keep their spelling (`200`, `1.0`, `~`). A key that YAML reads as a mapping or
 * sequence, as it does an unquoted `{$url}:`, becomes its text with one space inside the brackets: `{ $url }`.
 */
export function keyText(key: unknown, text: string, resolve: ResolveAlias): string {
  if (isScalar(key)) return scalarKey(key, text);
  if (isAlias(key)) return keyText(resolve(key), text, resolve);
  const node = asNode(key);
  if (node === undefined) return '';
  const { start, end } = rangeOf(node, text);
  const written = text.slice(start, end);
  const inner = written
    .slice(1, -1)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
  return `${written.charAt(0)} ${inner} ${written.charAt(written.length - 1)}`;
}

function scalarKey(key: Scalar, text: string): string {
  if (typeof key.value === 'string') return unmasked(key, key.value, text);
  return key.source ?? '';
}

/** Whether a plain scalar starts with a brace: YAML has no such thing, so `maskBraces` made it. */
export function isMasked(node: Scalar, text: string): boolean {
  return node.type === 'PLAIN' && text[node.range?.[0] ?? text.length] === '{';
}

/** The string as the author wrote it: its first character back, where `maskBraces` replaced it. */
export function unmasked(node: Scalar, value: string, text: string): string {
  return isMasked(node, text) ? `{${value.slice(1)}` : value;
}

/** Where a node stands, without its anchor and tag, and without white space and comments after it. */
export function rangeOf(node: Node, text: string): Range {
  const start = clamp(node.range?.[0] ?? 0, text);
  return { start, end: Math.max(start, clamp(endOf(node, text), text)) };
}

function endOf(node: Node, text: string): number {
  let last = node;
  // The library ends a block collection after what follows its last value; that value knows better.
  for (;;) {
    const next =
      isMap(last) && !last.flow
        ? lastOfMap(last)
        : isSeq(last) && !last.flow
          ? asNode(last.items.at(-1))
          : undefined;
    if (next?.range === undefined || next.range === null) break;
    last = next;
  }
  const end = last.range?.[1] ?? 0;
  return isScalar(last) && last.type?.startsWith('BLOCK')
    ? endOfBlockScalar(text, last.range?.[0] ?? 0, end)
    : end;
}

function lastOfMap(map: YAMLMap): Node | undefined {
  const pair = pairsOf(map).at(-1);
  return asNode(pair?.value) ?? asNode(pair?.key);
}

/** Empty lines at the end belong to the text only with the indicator `+`. */
function endOfBlockScalar(text: string, start: number, end: number): number {
  if (/^[|>][0-9]?\+/.test(text.slice(start, start + 3))) return end;
  return start + text.slice(start, end).trimEnd().length;
}

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length));
}

/**
 * The mappings a `<<` key merges in, first to last; `undefined` where the pair is an ordinary member.
 *
 * YAML 1.2 dropped merge keys, but documents use them and other tools accept them.
 */
export function mergeSources(pair: Pair, resolve: ResolveAlias): readonly YAMLMap[] | undefined {
  if (!isScalar(pair.key) || pair.key.value !== '<<' || pair.key.type !== 'PLAIN') return undefined;
  const value = follow(asNode(pair.value), resolve);
  const sources = isSeq(value) ? value.items.map((item) => follow(asNode(item), resolve)) : [value];
  const maps = sources.filter((source): source is YAMLMap => isMap(source));
  return maps.length === sources.length ? maps : undefined;
}

/** The node itself, or what its alias stands for. */
export function follow(node: Node | undefined, resolve: ResolveAlias): Node | undefined {
  return isAlias(node) ? resolve(node) : node;
}
