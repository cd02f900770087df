import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';

const MIDDLE = 1;

/**
 * Dragging moves the flow: from empty ground, or from anywhere with the middle button. A finger scrolls natively.
 */
export function useDragToPan(scroller: RefObject<HTMLElement | null>) {
  const grip = useRef<{ x: number; y: number; left: number; top: number }>(undefined);
  return {
    onPointerDown: ({ button, pointerType, target, clientX, clientY, pointerId }: PointerEvent) => {
      const { current } = scroller;
      const isGround = target instanceof Element && target.closest('button, [data-edge-target]') === null;
      if (current === null || pointerType === 'touch' || (button !== MIDDLE && !(button === 0 && isGround)))
        return;
      // A press beside the content is one of a scrollbar.
      const { left, top } = current.getBoundingClientRect();
      if (clientX > left + current.clientWidth || clientY > top + current.clientHeight) return;
      grip.current = { x: clientX, y: clientY, left: current.scrollLeft, top: current.scrollTop };
      current.setPointerCapture(pointerId);
      current.dataset.dragging = 'true';
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const { current: from } = grip;
      if (from) scroller.current?.scrollTo(from.left + from.x - clientX, from.top + from.y - clientY);
    },
    onLostPointerCapture: () => {
      grip.current = undefined;
      if (scroller.current) delete scroller.current.dataset.dragging;
    },
    // Otherwise the middle button starts the browser's own scrolling.
    onMouseDown: (event: MouseEvent) => {
      if (event.button === MIDDLE) event.preventDefault();
    },
  };
}
