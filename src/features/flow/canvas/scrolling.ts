import type { Box, PlacedNode } from '../../../openapi/flow/index.ts';

/** How far the flow is scrolled, in pixels on screen, and how much it is enlarged. */
export interface FlowScroll {
  readonly left: number;
  readonly top: number;
  readonly zoom: number;
}

export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  /** The strip of lane labels at the top, in flow pixels. */
  readonly header: number;
  /** Around the flow, in flow pixels. */
  readonly margin: number;
}

/** Text of the flow is as small as text of the page may be: no further out than this. */
export const SMALLEST_ZOOM = 1;
export const LARGEST_ZOOM = 2;

/** A box that may go down to stay in sight. */
type Movable = Box & Partial<Pick<PlacedNode, 'travel'>>;

/** Scrolls as little as possible to bring a box into sight; not at all when it is. */
export function bringIntoSight(scroll: FlowScroll, box: Movable, size: CanvasSize): FlowScroll {
  const { zoom } = scroll;
  const { left, top, right, bottom } = edgesOf(scroll, box, size);
  const { margin, header } = size;
  const across = shift(left, right, margin * zoom, size.width - margin * zoom);
  const down = shift(top, bottom, (header + margin / 2) * zoom, size.height - (margin / 2) * zoom);
  return {
    left: towards(scroll.left, across, margin * zoom),
    top: towards(scroll.top, down, margin * zoom),
    zoom,
  };
}

/** Back to the very beginning where only the space before it is left out. */
function towards(from: number, by: number, space: number): number {
  const to = Math.max(0, from + by);
  return by < 0 && to < space ? 0 : to;
}

/** Shows a box where the flow is seen first, or in the middle of the pane where it is further down. */
export function startAt(box: Movable | undefined, size: CanvasSize, zoom: number): FlowScroll {
  const start = { left: 0, top: 0, zoom };
  if (box === undefined) return start;
  const shown = bringIntoSight(start, box, size);
  if (shown.top === 0) return shown;
  const middle = (size.header * zoom + size.height) / 2;
  return { ...shown, top: Math.max(0, (box.y + box.height / 2) * zoom - middle) };
}

export function isInSight(scroll: FlowScroll, box: Movable, size: CanvasSize): boolean {
  const { left, top, right, bottom } = edgesOf(scroll, box, size);
  return left < size.width && right > 0 && top < size.height && bottom > size.header * scroll.zoom;
}

/** Enlarges or reduces the flow; what is under a point of the pane stays there. */
export function zoomAround(
  scroll: FlowScroll,
  wanted: number,
  point: { readonly x: number; readonly y: number },
): FlowScroll {
  const zoom = Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, wanted));
  const by = zoom / scroll.zoom;
  return {
    left: Math.max(0, (scroll.left + point.x) * by - point.x),
    top: Math.max(0, (scroll.top + point.y) * by - point.y),
    zoom,
  };
}

/**
 * The part of the flow on screen, with about a screen around it, so that scrolling meets what is drawn already. In
 * coarse steps: it changes rarely while scrolling.
 */
export function sightOf({ left, top, zoom }: FlowScroll, { width, height, margin }: CanvasSize): Box {
  const across = span(left, width);
  const down = span(top, height);
  return {
    x: across.start / zoom - margin,
    y: down.start / zoom,
    width: across.length / zoom,
    height: down.length / zoom,
  };
}

const STEP = 400;
const AROUND = 400;

function span(start: number, length: number): { start: number; length: number } {
  const first = Math.floor((start - AROUND) / STEP) * STEP;
  return { start: first, length: Math.ceil((start + length + AROUND) / STEP) * STEP - first };
}

/** The sides of a box on screen. */
function edgesOf({ left, top, zoom }: FlowScroll, box: Movable, { header, margin }: CanvasSize) {
  const x = (box.x + margin) * zoom - left;
  const stuck = top / zoom + header + margin / 2;
  const y = Math.min(box.y + (box.travel ?? 0), Math.max(box.y, stuck)) * zoom - top;
  return { left: x, right: x + box.width * zoom, top: y, bottom: y + box.height * zoom };
}

function shift(start: number, end: number, from: number, to: number): number {
  if (start < from || end - start > to - from) return start - from;
  return end > to ? end - to : 0;
}
