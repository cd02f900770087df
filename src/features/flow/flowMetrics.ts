import type { FlowMetrics, FlowNode } from '../../openapi/flow/index.ts';
import { isWebhook } from '../../openapi/index.ts';
import { headOf } from '../../ui/cutText.ts';
import { breakLines } from './breakLines.ts';
import { badgeWidth, INDENT, keyPadding, laneWidths, PADDING, REVEAL } from './laneWidths.ts';
import { hasSecondLine } from './nodeText.ts';
import type { TextRuler } from './textRuler.ts';

/** Height of the lane labels that stay at the top of the canvas, in rem; the style sheet says the same. */
export const LANE_HEADER = 1.75;

/** Space around the flow, in rem. */
export const FLOW_MARGIN = 1;

/** What decides node sizes besides the flow itself. */
export interface Room {
  readonly paneWidth: number;
  readonly laneCount: number;
  /** What `laneAsks` found. */
  readonly asks: readonly number[];
  /** Whether callbacks keep a line free for their URL; all do or none, so that simulating one moves nothing. */
  readonly withUrls: boolean;
  readonly ruler: TextRuler;
  /** Pixels of the root font size. */
  readonly rem: number;
}

export interface CanvasMetrics extends FlowMetrics {
  /** Where the lines of a node's path or key start, after the first; the same list each time. */
  readonly breaksOf: (node: FlowNode) => readonly number[];
}

/**
 * Node sizes for a canvas, in pixels: widths by what lanes hold and the room there is, heights by what a node says, so
 * that positions are known before anything is drawn. Sizes follow the reader's font size.
 */
export function flowMetrics({ paneWidth, laneCount, asks, withUrls, ruler, rem }: Room): CanvasMetrics {
  const lanes = laneWidths(asks, { laneCount, room: paneWidth - 2 * FLOW_MARGIN * rem, rem });
  const known = new Map<string, readonly number[]>();
  const breaksOf = (node: FlowNode): readonly number[] => {
    const width = lanes.laneWidths[node.lane] ?? 0;
    let breaks = known.get(node.id);
    if (breaks === undefined) {
      breaks = breaksIn(node, width, ruler, rem);
      known.set(node.id, breaks);
    }
    return breaks;
  };
  return {
    ...lanes,
    groupIndent: INDENT * rem,
    nodeGap: 0.5 * rem,
    rowGap: 0.75 * rem,
    sectionHeader: (LANE_HEADER + 0.75) * rem,
    centreUpTo: 10 * rem,
    heightOf: (node) => (FRAME + LINE * linesOf(node, breaksOf(node).length + 1, withUrls)) * rem,
    breaksOf,
  };
}

/** Lines of the node's style sheet, in rem. */
const FRAME = 0.625;
const LINE = 1.125;

/** A path or key takes no more lines than this; the whole is in its tooltip. */
const MOST_LINES = 5;
/** More than that fills any node. */
const MOST_CHARACTERS = 600;

function linesOf(node: FlowNode, lines: number, withUrls: boolean): number {
  switch (node.kind) {
    case 'party':
      return 0;
    case 'operation':
      return lines + (hasSecondLine(node.operation) ? 1 : 0) + (isWebhook(node.operation) ? 1 : 0);
    case 'heading':
      return 1;
    case 'callback':
      return node.groupId === undefined ? 1 + lines + (withUrls ? 1 : 0) : 1;
    case 'group':
      return 1 + lines + (withUrls ? 1 : 0);
  }
}

function breaksIn(node: FlowNode, width: number, ruler: TextRuler, rem: number): readonly number[] {
  const broken = (text: string, taken: number) =>
    breakLines(headOf(text, MOST_CHARACTERS), width - PADDING * rem - taken, ruler.mono, MOST_LINES);
  switch (node.kind) {
    case 'operation': {
      const { path, method } = node.operation;
      return broken(path, badgeWidth(method, ruler, rem) + REVEAL * rem);
    }
    case 'callback': {
      const { key, method, parsed } = node.callback;
      if (node.groupId !== undefined) return NONE;
      return broken(key, badgeWidth(method, ruler, rem) + keyPadding(parsed));
    }
    case 'group': {
      const first = node.members[0];
      return first === undefined ? NONE : broken(first.key, keyPadding(first.parsed));
    }
    default:
      return NONE;
  }
}

const NONE: readonly number[] = [];
