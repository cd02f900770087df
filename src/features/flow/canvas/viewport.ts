import type { Box, FlowLayout } from '../../../openapi/flow/index.ts';
import { FLOW_MARGIN } from '../flowMetrics.ts';

/** How flow coordinates become pixels: `pixel = flow * zoom + offset`. */
export interface FlowViewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  /** The strip of lane labels at the top, in pixels. */
  readonly header: number;
}

/** Below this, text is too small to read: better to show a part than the whole. */
const READABLE_ZOOM = 0.78;
export const MIN_ZOOM = 0.2;
export const MAX_ZOOM = 2;

type Extent = Pick<FlowLayout, 'width' | 'height'>;

/** All of the flow where it stays readable; else readable text around the selection, or from the start. */
export function initialViewport(layout: Extent, size: CanvasSize, selected: Box | undefined): FlowViewport {
  const all = fitViewport(layout, size);
  if (all.zoom >= READABLE_ZOOM) return all;
  const zoom = Math.min(1, Math.max(READABLE_ZOOM, fittingZoom(layout.width, size.width)));
  const start = { x: FLOW_MARGIN, y: size.header, zoom };
  if (selected === undefined) return clampViewport(start, layout, size);
  const middle = (size.header + size.height) / 2;
  const y = middle - (selected.y + selected.height / 2) * zoom;
  return showBox(clampViewport({ ...start, y }, layout, size), selected, size);
}

/** The whole flow, never enlarged. */
export function fitViewport(layout: Extent, size: CanvasSize): FlowViewport {
  const across = fittingZoom(layout.width, size.width);
  const down = layout.height <= 0 ? 1 : (size.height - FLOW_MARGIN) / layout.height;
  const zoom = Math.min(1, Math.max(MIN_ZOOM, Math.min(across, down)));
  return clampViewport({ x: 0, y: 0, zoom }, layout, size);
}

/** Keeps the flow in sight: centred where it fits, else without empty space beyond its ends. */
export function clampViewport(viewport: FlowViewport, layout: Extent, size: CanvasSize): FlowViewport {
  const { zoom } = viewport;
  return {
    x: clampAxis(viewport.x, layout.width * zoom, size.width),
    y: clampAxis(viewport.y, layout.height * zoom, size.height, 0),
    zoom,
  };
}

/** Moves as little as possible to bring a box into sight; not at all when it is. */
export function showBox(viewport: FlowViewport, box: Box, size: CanvasSize): FlowViewport {
  const { x, y, zoom } = viewport;
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  return {
    x: x + shift(left, left + box.width * zoom, FLOW_MARGIN, size.width - FLOW_MARGIN),
    y: y + shift(top, top + box.height * zoom, size.header + FLOW_MARGIN / 2, size.height - FLOW_MARGIN / 2),
    zoom,
  };
}

function fittingZoom(length: number, room: number): number {
  return length <= 0 ? 1 : (room - 2 * FLOW_MARGIN) / length;
}

/** @param margin Before the start; the top of a layout is the room for its lane labels and needs none. */
function clampAxis(offset: number, length: number, room: number, margin = FLOW_MARGIN): number {
  if (length + margin + FLOW_MARGIN <= room) return (room - length) / 2;
  return Math.min(margin, Math.max(room - length - FLOW_MARGIN, offset));
}

function shift(start: number, end: number, from: number, to: number): number {
  if (start < from || end - start > to - from) return from - start;
  return end > to ? to - end : 0;
}
