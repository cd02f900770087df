import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pane keeps its size from one document to the next, so the next flow is drawn in it before it is measured. */
let lastSize: Size | undefined;

/** The size of an element in pixels, before the first paint and after every change; `undefined` while it has none. */
export function useCanvasSize(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState(lastSize);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = current;
      if (width === 0 || height === 0) return;
      if (lastSize?.width !== width || lastSize.height !== height) lastSize = { width, height };
      setSize(lastSize);
    };
    // The observer measures too, once the browser has laid out the page by itself.
    if (lastSize === undefined) measure();
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

export function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
