import {
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { FlowLayout, FlowSelection, PlacedNode } from '../../../openapi/flow/index.ts';
import { hides } from '../flowNodes.ts';
import type { FlowControls } from '../flowPane.types.ts';
import {
  bringIntoSight,
  type CanvasSize,
  type FlowScroll,
  isInSight,
  SMALLEST_ZOOM,
  sightOf,
  startAt,
  zoomAround,
} from './scrolling.ts';

interface ScrollInput {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: FlowLayout;
  readonly canvas: CanvasSize;
  readonly selection: FlowSelection | undefined;
  /** When it changes, the flow is shown from its start or selection again. */
  readonly arrangement: string;
  readonly controls: RefObject<FlowControls | null>;
}

/**
 * What part of the flow is on screen. The reader scrolls; by itself the flow only brings a new selection into sight, and
 * keeps the selected node in sight while the pane or the flow changes its size.
 */
export function useFlowScroll({ scroller, layout, canvas, selection, arrangement, controls }: ScrollInput) {
  const [zoom, setZoom] = useState(SMALLEST_ZOOM);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const sight = useMemo(() => sightOf({ ...place, zoom }, canvas), [place, zoom, canvas]);
  const selected = useMemo(() => selectedBox(layout, selection), [layout, selection]);
  const latest = useRef({ zoom, canvas, selected, wasInSight: false });

  const read = useCallback((): FlowScroll => {
    const { scrollLeft = 0, scrollTop = 0 } = scroller.current ?? {};
    return { left: scrollLeft, top: scrollTop, zoom: latest.current.zoom };
  }, [scroller]);
  const onScroll = useCallback(() => {
    const scroll = read();
    const { current } = latest;
    current.wasInSight =
      current.selected !== undefined && isInSight(scroll, current.selected, current.canvas);
    setPlace((before) => (showsTheSame(before, scroll, current.canvas) ? before : scroll));
  }, [read]);
  const go = useCallback(
    ({ left, top }: FlowScroll) => {
      scroller.current?.scrollTo(left, top);
      onScroll();
    },
    [scroller, onScroll],
  );
  const show = useCallback(
    (box: PlacedNode) => go(bringIntoSight(read(), box, latest.current.canvas)),
    [go, read],
  );

  const drawn = useRef<string>(undefined);
  useLayoutEffect(() => {
    const { wasInSight } = latest.current;
    latest.current = { zoom: latest.current.zoom, canvas, selected, wasInSight };
    const start = startAt(selected, canvas, latest.current.zoom);
    // A new scroller is where it starts; asking it would make the browser lay out the page at once.
    if (drawn.current === undefined && start.left === 0 && start.top === 0) {
      latest.current.wasInSight = selected !== undefined && isInSight(start, selected, canvas);
    } else if (drawn.current !== arrangement) go(start);
    else if (wasInSight && selected !== undefined) show(selected);
    else onScroll();
    drawn.current = arrangement;
  }, [canvas, selected, arrangement, go, show, onScroll]);

  const selectedId = selection?.callbackId ?? selection?.operationId;
  const shownId = useRef(selectedId);
  useEffect(() => {
    if (shownId.current === selectedId) return;
    shownId.current = selectedId;
    if (selected !== undefined) show(selected);
  }, [selectedId, selected, show]);

  const zoomTo = useCallback(
    (wanted: number, point = { x: latest.current.canvas.width / 2, y: latest.current.canvas.height / 2 }) => {
      const next = zoomAround(read(), wanted, point);
      if (next.zoom === latest.current.zoom) return;
      latest.current.zoom = next.zoom;
      // The new size first: without it there is no room to scroll to.
      flushSync(() => setZoom(next.zoom));
      go(next);
    },
    [read, go],
  );
  const all = useMemo(
    (): FlowControls => ({
      fit: () => {
        zoomTo(SMALLEST_ZOOM);
        const { current } = latest;
        if (current.selected === undefined) go(startAt(undefined, current.canvas, SMALLEST_ZOOM));
        else show(current.selected);
      },
      zoomIn: () => zoomTo(latest.current.zoom * STEP),
      zoomOut: () => zoomTo(latest.current.zoom / STEP),
    }),
    [zoomTo, show, go],
  );
  useImperativeHandle(controls, () => all, [all]);
  useWheelZoom(scroller, latest, zoomTo);
  return { zoom, sight, show, onScroll, ...all };
}

const STEP = 1.2;
/** How much a pixel of the wheel zooms, as a power of e. */
const PER_PIXEL = 0.003;
const LINE_HEIGHT = 16;

/** Ctrl or ⌘ and the wheel, which is also what a pinch on a touchpad arrives as. */
function useWheelZoom(
  scroller: RefObject<HTMLElement | null>,
  latest: RefObject<{ readonly zoom: number }>,
  zoomTo: (zoom: number, point: { x: number; y: number }) => void,
) {
  useEffect(() => {
    const { current } = scroller;
    const onWheel = (event: WheelEvent) => {
      if (current === null || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const { left, top } = current.getBoundingClientRect();
      const pixels =
        event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_HEIGHT;
      zoomTo(latest.current.zoom * Math.exp(-pixels * PER_PIXEL), {
        x: event.clientX - left,
        y: event.clientY - top,
      });
    };
    // React listens passively: it could not keep the browser from zooming the page.
    current?.addEventListener('wheel', onWheel, { passive: false });
    return () => current?.removeEventListener('wheel', onWheel);
  }, [scroller, latest, zoomTo]);
}

function showsTheSame(before: Omit<FlowScroll, 'zoom'>, after: FlowScroll, canvas: CanvasSize): boolean {
  const [one, other] = [sightOf({ ...before, zoom: after.zoom }, canvas), sightOf(after, canvas)];
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

/** The selected callback request, or the nearest node that represents it. */
function selectedBox({ nodes }: FlowLayout, selection: FlowSelection | undefined): PlacedNode | undefined {
  if (selection === undefined) return undefined;
  return (
    nodes.find(({ node }) => node.id === selection.callbackId) ??
    nodes.find(({ node }) => hides(node, selection)) ??
    nodes.find(({ node }) => node.id === selection.operationId)
  );
}
