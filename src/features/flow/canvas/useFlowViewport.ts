import { useReactFlow } from '@xyflow/react';
import {
  type RefObject,
  type UIEvent,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { Box, FlowLayout, FlowSelection } from '../../../openapi/flow/index.ts';
import { hides } from '../flowNodes.ts';
import type { FlowControls } from '../flowPane.types.ts';
import {
  type CanvasSize,
  clampViewport,
  type FlowViewport,
  fitViewport,
  initialViewport,
  showBox,
} from './viewport.ts';

interface ViewportInput {
  readonly layout: FlowLayout;
  readonly canvas: CanvasSize;
  readonly selection: FlowSelection | undefined;
  /** When it changes, the flow is shown from its start or selection again. */
  readonly arrangement: string;
  readonly controls: RefObject<FlowControls | null>;
}

/**
 * What part of the flow is on screen. It follows the size of the pane until the reader moves it; from then on it only
 * moves to bring a new selection into sight.
 */
export function useFlowViewport({ layout, canvas, selection, arrangement, controls }: ViewportInput) {
  const flow = useReactFlow();
  const selected = useMemo(() => selectedBox(layout, selection), [layout, selection]);
  const [initial] = useState(() => initialViewport(layout, canvas, selected));
  const moved = useRef(false);
  const drawn = useRef({ layout, canvas, arrangement });

  const go = useCallback(
    (next: FlowViewport, duration = 0) => void flow.setViewport(next, { duration: isCalm() ? 0 : duration }),
    [flow],
  );
  const show = useCallback(
    (box: Box) => {
      const before = flow.getViewport();
      const next = showBox(before, box, canvas);
      if (next.x !== before.x || next.y !== before.y) go(next, QUICK);
    },
    [flow, canvas, go],
  );
  const hold = useCallback(() => {
    moved.current = true;
  }, []);

  useLayoutEffect(() => {
    const before = drawn.current;
    if (before.layout === layout && before.canvas === canvas) return;
    drawn.current = { layout, canvas, arrangement };
    if (before.arrangement !== arrangement) moved.current = false;
    go(
      moved.current
        ? clampViewport(flow.getViewport(), layout, canvas)
        : initialViewport(layout, canvas, selected),
    );
  }, [layout, canvas, arrangement, selected, flow, go]);

  const selectedId = selection?.callbackId ?? selection?.operationId;
  const shownId = useRef(selectedId);
  useEffect(() => {
    if (shownId.current === selectedId) return;
    shownId.current = selectedId;
    if (selected !== undefined) show(selected);
  }, [selectedId, selected, show]);

  useImperativeHandle(controls, () => {
    const step = (factor: number) => {
      hold();
      const { zoom } = flow.getViewport();
      void flow.zoomTo(zoom * factor, { duration: isCalm() ? 0 : QUICK });
    };
    return {
      fit: () => {
        hold();
        const all = fitViewport(layout, canvas);
        go(selected === undefined ? all : showBox(all, selected, canvas), QUICK);
      },
      zoomIn: () => step(1.2),
      zoomOut: () => step(1 / 1.2),
    };
  }, [flow, go, hold, layout, canvas, selected]);

  const extent = useMemo((): [[number, number], [number, number]] => {
    return [
      [-SLACK, -SLACK],
      [layout.width + SLACK, layout.height + SLACK],
    ];
  }, [layout.width, layout.height]);
  const onMoveStart = useCallback(
    // Programmatic moves carry no event.
    (event: MouseEvent | TouchEvent | null) => {
      if (event !== null) hold();
    },
    [hold],
  );
  /**
   * Browsers and assistive technology scroll an element into sight before they press it. React Flow takes such a
   * scroll back at once, so the press would miss; panning by as much leaves what was scrolled to where it is.
   */
  const onScrollCapture = useCallback(
    (event: UIEvent) => {
      const { currentTarget, target } = event;
      if (target !== currentTarget) return;
      const { scrollLeft, scrollTop } = currentTarget;
      if (scrollLeft === 0 && scrollTop === 0) return;
      const { x, y, zoom } = flow.getViewport();
      flushSync(() => go({ x: x - scrollLeft, y: y - scrollTop, zoom }));
    },
    [flow, go],
  );
  return { initial, extent, show, hold, onMoveStart, onScrollCapture };
}

/** How long a move takes, in ms; the same as --quick. */
const QUICK = 120;

/** How far the reader may push the flow beyond its ends. */
const SLACK = 120;

function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The selected callback request, or the nearest node that represents it. */
function selectedBox({ nodes }: FlowLayout, selection: FlowSelection | undefined): Box | undefined {
  if (selection === undefined) return undefined;
  return (
    nodes.find(({ node }) => node.id === selection.callbackId) ??
    nodes.find(({ node }) => hides(node, selection)) ??
    nodes.find(({ node }) => node.id === selection.operationId)
  );
}
