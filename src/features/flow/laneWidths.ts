import { LANES } from '../../openapi/flow/index.ts';
import { type CallbackRequest, isWebhook, type Operation, type ParsedKey } from '../../openapi/index.ts';
import { headOf } from '../../ui/cutText.ts';
import type { FlowChange, FlowChanges } from './flowChanges.ts';
import { REGISTERED } from './nodeText.ts';
import type { TextRuler } from './textRuler.ts';

/** Parts of a node's style sheet, in rem. */
export const PADDING = 1.375;
const GAP = 0.5;
/** Room for the way to the document, in the first line. */
export const REVEAL = 1.25;
/** Callbacks of an open group are further to the right. */
export const INDENT = 0.75;
const BADGE_PADDING = 0.5;
const MARK_PADDING = 0.625;
const VERDICT = 1 + GAP;
/** A summary may ask for this much; the rest of it shows where there is room. */
const SUMMARY = { operation: 18, callback: 9 };
/** Pixels that rounding may take. */
const SLACK = 2;
/** Longer texts are wider than any lane. */
const LONGEST = 200;

/** Bounds of lanes in rem: what they need, and what they never exceed. */
const OPERATION = { least: 13, most: 46 };
const CALLBACK = { least: 20, usual: 27, most: 46 };
const COLUMN_GAP = { least: 3.5, most: 7 };
const PARTY = 7.5;

/** How wide the content of each lane is on one line, in rem, party included. */
export function laneAsks(
  operations: readonly Operation[],
  ruler: TextRuler,
  rem: number,
  changes?: FlowChanges,
): readonly number[] {
  const asks: number[] = [PARTY, OPERATION.least];
  const ask = (lane: number, width: number) => {
    while (asks.length <= lane) asks.push(CALLBACK.usual);
    asks[lane] = Math.max(asks[lane] ?? 0, (width + SLACK) / rem);
  };
  const pending: { callbacks: readonly CallbackRequest[]; lane: number }[] = [];
  for (const operation of operations) {
    ask(LANES.operation, operationAsk(operation, ruler, rem));
    pending.push({ callbacks: operation.callbacks, lane: LANES.callback });
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { callbacks, lane } = next;
    for (const callback of callbacks) {
      const mark = changes?.get(callback.id);
      ask(lane, callbackAsk(callback, ruler, rem, mark));
      pending.push({ callbacks: callback.callbacks, lane: lane + 1 });
    }
  }
  return asks;
}

/**
 * The lanes of a pane in pixels: each as wide as its content asks, within bounds; where that is too much, all get less,
 * down to what they need. Space that is left goes between the lanes, up to a bound.
 */
export function laneWidths(
  asks: readonly number[],
  { laneCount, room, rem }: { laneCount: number; room: number; rem: number },
): { readonly laneWidths: readonly number[]; readonly columnGap: number } {
  const bounds = Array.from({ length: laneCount }, (_, lane) => boundsOf(lane, asks[lane]));
  const gaps = Math.max(0, laneCount - 1);
  const free = room / rem - gaps * COLUMN_GAP.least;
  const [least, asked] = [sum(bounds.map((each) => each.least)), sum(bounds.map((each) => each.ask))];
  const share = asked <= least ? 0 : Math.min(1, Math.max(0, (free - least) / (asked - least)));
  const spare = gaps === 0 ? 0 : Math.max(0, free - asked) / gaps;
  return {
    laneWidths: bounds.map((each) => Math.floor((each.least + (each.ask - each.least) * share) * rem)),
    columnGap: Math.min(COLUMN_GAP.most, COLUMN_GAP.least + spare) * rem,
  };
}

function boundsOf(lane: number, asked = 0): { least: number; ask: number } {
  if (lane === LANES.sender) return { least: PARTY, ask: PARTY };
  const { least, most } = lane === LANES.operation ? OPERATION : CALLBACK;
  return { least, ask: Math.min(most, Math.max(least, asked)) };
}

function operationAsk(operation: Operation, ruler: TextRuler, rem: number) {
  const { path, method, summary, deprecated, unused } = operation;
  const target = badgeWidth(method, ruler, rem) + ruler.mono(headOf(path, LONGEST)) + REVEAL * rem;
  const marks = [...(deprecated ? ['deprecated'] : []), ...(unused ? ['unused'] : [])];
  const line =
    widthOfText(summary, SUMMARY.operation, ruler, rem) +
    sum(marks.map((mark) => markWidth(mark, ruler, rem)));
  const registered = isWebhook(operation) ? ruler.sans(REGISTERED) : 0;
  return PADDING * rem + Math.max(target, line, registered);
}

function callbackAsk(callback: CallbackRequest, ruler: TextRuler, rem: number, change?: FlowChange) {
  const { name, key, method, verdict, deprecated, repeats, summary, repair, parsed, link } = callback;
  const marks = [
    ...(change ? [change] : []),
    ...(link ? [`after ${link.status}`] : []),
    ...(deprecated ? ['deprecated'] : []),
    ...(repeats ? ['repeats'] : []),
  ];
  const first =
    ruler.bold(headOf(name, LONGEST)) +
    (verdict ? VERDICT * rem + ruler.sans(verdict.kind) : 0) +
    sum(marks.map((mark) => markWidth(mark, ruler, rem))) +
    widthOfText(repair === undefined ? summary : 'read as …', SUMMARY.callback, ruler, rem) +
    (GAP + REVEAL) * rem;
  const second = badgeWidth(method, ruler, rem) + ruler.mono(headOf(key, LONGEST)) + keyPadding(parsed);
  return PADDING * rem + Math.max(first, second);
}

/** Of a method and the gap after it, in pixels. */
export function badgeWidth(method: string, ruler: TextRuler, rem: number): number {
  // Letters are spaced by 0.02 em.
  return method === '' ? 0 : ruler.mono(method) * 1.04 + (BADGE_PADDING + GAP) * rem;
}

/** Each expression of a key has a pixel on either side. */
export function keyPadding({ parts }: ParsedKey): number {
  return 2 * Math.min(parts.filter(({ kind }) => kind !== 'literal').length, 4);
}

function markWidth(mark: string, ruler: TextRuler, rem: number): number {
  return ruler.sans(mark) + (MARK_PADDING + GAP) * rem;
}

function widthOfText(text: string | undefined, most: number, ruler: TextRuler, rem: number): number {
  return text === undefined ? 0 : Math.min(most * rem, ruler.sans(headOf(text, LONGEST)) + GAP * rem);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
