import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** The width of an element in whole pixels, and again whenever it changes; 0 until it is laid out. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    // It tells the width before the first paint, when the browser has laid out the page by itself.
    const observer = new ResizeObserver(() => flushSync(() => setWidth(Math.floor(current.clientWidth))));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
