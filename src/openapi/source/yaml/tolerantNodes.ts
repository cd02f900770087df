import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Range } from '../range.ts';
import { trimmedEnd } from './yamlScan.ts';
import type { NodeKind } from './yamlTree.ts';
import { NODE } from './yamlTree.ts';

/**
 * A node or nothing, from the library's loosely typed slots.
 *
 * @example asNode(null) // undefined
 */
export function asNode(value: unknown): Node | undefined {
  return isNode(value) ? value : undefined;
}

/**
 * The pairs of a mapping.
 *
 * @example pairsOf(map).length // 2, for `{ a: 1, b: 2 }`
 */
export function pairsOf(map: YAMLMap): readonly Pair[] {
  return map.items.filter((item): item is Pair => isPair(item));
}

/**
 * Whether a plain scalar starts with a brace: YAML has no such thing, so `maskBraces` made it.
 *
 * @example isMasked(node, '{$url}/x: 1') // true, for the key of this text
 */
export function isMasked(node: Scalar, text: string): boolean {
  return node.type === 'PLAIN' && text[node.range?.[0] ?? text.length] === '{';
}

/**
 * The string as the author wrote it: its first character back, where `maskBraces` replaced it.
 *
 * @example unmasked(node, '\uE000$url}/x', '{$url}/x: 1') // '{$url}/x'
 */
export function unmasked(node: Scalar, value: string, text: string): string {
  return isMasked(node, text) ? `{${value.slice(1)}` : value;
}

/**
 * How a node is written.
 *
 * @example kindOf(node) // NODE.single, for `'a'`
 */
export function kindOf(node: Node): NodeKind {
  if (isMap(node)) return node.flow ? NODE.flowMap : NODE.blockMap;
  if (isSeq(node)) return node.flow ? NODE.flowSequence : NODE.blockSequence;
  if (!isScalar(node)) return NODE.alias;
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      return NODE.double;
    case 'QUOTE_SINGLE':
      return NODE.single;
    case 'PLAIN':
      return node.source === '' ? NODE.empty : NODE.plain;
    default:
      return NODE.blockText;
  }
}

/**
 * The range of a node, without its anchor and tag, and without white space and comments after it.
 *
 * @example rangeOf(node, 'a: &x b # c') // { start: 6, end: 7 }, for the value
 */
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
  return trimmedEnd(text, start, end);
}

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length));
}
