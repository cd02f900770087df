import type { FlowMetrics, FlowNode } from '../../openapi/flow/index.ts';
import { type CallbackRequest, isWebhook, type Operation } from '../../openapi/index.ts';

/** Height of the lane labels that stay at the top of the canvas, in rem; the style sheet says the same. */
export const LANE_HEADER = 1.75;

/** Space around the flow when it is fitted, in pixels. */
export const FLOW_MARGIN = 20;

const PARTY = 8.5;
const OPERATION = 17.5;
const CALLBACK = { least: 21, most: 36 };
const COLUMN_GAP = 4;
const BADGE_PER_CHARACTER = 0.42;
const BADGE_EXTRA = 1.1;
/** Mono text of --size-s: no usual monospaced font is wider than 0.605 em. */
const CHARACTER = 0.75 * 0.605;

/** What decides node sizes besides the flow itself. */
export interface Room {
  readonly paneWidth: number;
  readonly laneCount: number;
  /** Whether callbacks keep a line free for their URL; all do or none, so that simulating one moves nothing. */
  readonly withUrls: boolean;
  /** Pixels of the root font size. */
  readonly rem: number;
}

/**
 * Node sizes for a canvas, in pixels: widths by the room there is, heights by what a node says, so that positions are
 * known before anything is drawn. Sizes follow the reader's font size.
 */
export function flowMetrics({ paneWidth, laneCount, withUrls, rem }: Room): FlowMetrics {
  const callbackLanes = Math.max(1, laneCount - 2);
  const left = PARTY + OPERATION + COLUMN_GAP * (1 + callbackLanes);
  const room = (paneWidth - 2 * FLOW_MARGIN) / rem - left;
  const callback = Math.floor(Math.min(CALLBACK.most, Math.max(CALLBACK.least, room / callbackLanes)));
  return {
    partyWidth: PARTY * rem,
    operationWidth: OPERATION * rem,
    callbackWidth: callback * rem,
    columnGap: COLUMN_GAP * rem,
    nodeGap: 0.5 * rem,
    rowGap: 0.75 * rem,
    sectionHeader: (LANE_HEADER + 0.75) * rem,
    centreUpTo: 20 * rem,
    heightOf: (node) => heightOf(node, callback, withUrls) * rem,
  };
}

/** Lines of the node's style sheet, in rem. */
const FRAME = 0.625;
const LINE = 1.125;

function heightOf(node: FlowNode, callbackWidth: number, withUrls: boolean): number {
  switch (node.kind) {
    case 'party':
      return 0;
    case 'operation': {
      const { operation } = node;
      const lines = linesOf(operation.path, operation.method, OPERATION) + (hasSecondLine(operation) ? 1 : 0);
      return FRAME + LINE * lines;
    }
    case 'heading':
      return FRAME + LINE;
    case 'group': {
      const lines = 1 + linesOf(node.members[0]?.key ?? '', '', callbackWidth) + (withUrls ? 1 : 0);
      return FRAME + LINE * lines;
    }
    case 'callback': {
      const { callback } = node;
      if (node.groupId !== undefined) return FRAME + LINE;
      const lines = 1 + linesOf(callback.key, callback.method, callbackWidth) + (withUrls ? 1 : 0);
      return FRAME + LINE * lines;
    }
  }
}

/** Keys and paths break anywhere and show two lines at most. */
function linesOf(text: string, method: string, width: number): number {
  const badge = method === '' ? 0 : method.length * BADGE_PER_CHARACTER + BADGE_EXTRA;
  const perLine = Math.max(1, Math.floor((width - 1.375 - badge) / CHARACTER));
  return text.length > perLine ? 2 : 1;
}

export function hasSecondLine(operation: Operation): boolean {
  return operation.summary !== undefined || operation.deprecated || operation.unused || isWebhook(operation);
}

/** What the node says about a key that is not valid OpenAPI. */
export function noteOf(callback: CallbackRequest): { lead: string; key: string } | undefined {
  if (callback.repair === undefined) return undefined;
  return callback.repair.kind === 'suggestion'
    ? { lead: 'read as', key: callback.repair.key }
    : { lead: 'not a valid key, and ambiguous', key: '' };
}
