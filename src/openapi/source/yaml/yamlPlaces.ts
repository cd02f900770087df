import type { Event } from 'js-yaml';
import { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import { afterIndicator, skipGap, skipSpaces, trimmedEnd } from './yamlScan.ts';
import type { NodeKind } from './yamlTree.ts';
import { NODE } from './yamlTree.ts';

export type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
export type AliasEvent = Extract<Event, { type: typeof EVENT_ID.ALIAS }>;
export type CollectionEvent = Extract<Event, { type: typeof EVENT_ID.MAPPING | typeof EVENT_ID.SEQUENCE }>;

/** What comes right before a node: an indicator, or nothing at the root and in flow sequences. */
export type Indicator = '' | '-' | ':' | '?';

const SCALAR_KINDS: Record<ScalarEvent['style'], NodeKind> = {
  [SCALAR_STYLE.PLAIN]: NODE.plain,
  [SCALAR_STYLE.SINGLE_QUOTED]: NODE.single,
  [SCALAR_STYLE.DOUBLE_QUOTED]: NODE.double,
  [SCALAR_STYLE.LITERAL_BLOCK]: NODE.blockText,
  [SCALAR_STYLE.FOLDED_BLOCK]: NODE.blockText,
};

/**
 * How a scalar is written.
 *
 * @example kindOfScalar(event) // NODE.double, for `"a"`
 */
export function kindOfScalar(event: ScalarEvent): NodeKind {
  return event.valueStart < 0 ? NODE.empty : SCALAR_KINDS[event.style];
}

/**
 * How a collection is written.
 *
 * @example kindOfCollection(event) // NODE.flowMap, for `{a: 1}`
 */
export function kindOfCollection(event: CollectionEvent): NodeKind {
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  if (event.type === EVENT_ID.MAPPING) return isFlow ? NODE.flowMap : NODE.blockMap;
  return isFlow ? NODE.flowSequence : NODE.blockSequence;
}

/**
 * Where a scalar starts, quotes and `|` included. The parser says so only for plain and quoted ones.
 *
 * @param passed Where the node before it ends.
 * @returns -1 where it cannot be told.
 * @example startOfScalar('a: |\n b', event, ':', 1) // 3
 */
export function startOfScalar(
  text: string,
  event: ScalarEvent,
  indicator: Indicator,
  passed: number,
): number {
  if (event.valueStart < 0) {
    // An empty value is placed after its indicator; without even that (`{a}`), where its key ends.
    const from = startAfterIndicator(text, event, indicator, passed);
    return from < 0 ? passed : skipSpaces(text, from);
  }
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  if (isQuoted(event)) return event.valueStart - 1;
  const from = startAfterIndicator(text, event, indicator, passed);
  return from < 0 ? -1 : skipGap(text, from);
}

/**
 * Where it ends, without the empty lines after text in block style unless they belong to it (indicator `+`).
 *
 * @example endOfScalar("a: 'b'", event, 3) // 6
 */
export function endOfScalar(text: string, event: ScalarEvent, start: number): number {
  if (event.valueStart < 0) return start;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueEnd;
  if (isQuoted(event)) return event.valueEnd + 1;
  if (event.chomping === CHOMPING_MODE.KEEP) return event.valueEnd;
  return trimmedEnd(text, start, event.valueEnd);
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

/** After the anchor and the tag, or after whatever else comes before the node; -1 where that is missing. */
function startAfterIndicator(text: string, event: ScalarEvent, indicator: Indicator, passed: number): number {
  const properties = Math.max(event.anchorEnd, event.tagEnd);
  if (properties >= 0) return properties;
  return indicator === '' ? passed : afterIndicator(text, passed, indicator);
}

/**
 * Where a collection starts. A mapping without braces starts with its first key: the parser says where the anchor and
 * the tag of that key are.
 *
 * @param first The event after this one.
 * @example startOfCollection('&x a: 1', mapping, key) // 3
 */
export function startOfCollection(
  text: string,
  { start }: CollectionEvent,
  first: Event | undefined,
): number {
  if (first?.type !== EVENT_ID.SCALAR || (text[start] !== '&' && text[start] !== '!')) return start;
  return skipSpaces(text, Math.max(first.anchorEnd, first.tagEnd));
}

/**
 * Whether it has brackets or braces around it: `[a: 1]` holds a mapping without.
 *
 * @example hasBrackets('[a: 1]', mapping, key) // false
 */
export function hasBrackets(text: string, event: CollectionEvent, first: Event | undefined): boolean {
  if (event.style !== COLLECTION_STYLE.FLOW) return false;
  if (event.type === EVENT_ID.SEQUENCE) return true;
  return text[event.start] === '{' && !(first && 'start' in first && first.start === event.start);
}
