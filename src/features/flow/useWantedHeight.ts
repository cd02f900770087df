import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/**
 * Tells how high a pane has to be: its content, and the bars around it.
 *
 * @param isFiltering Then nothing is told: what is below the pane stays where it is while the reader types a filter.
 * @param bars Differs where there are other bars around the content.
 * @returns Takes the height of the content, in pixels.
 */
export function useWantedHeight(
  pane: RefObject<HTMLElement | null>,
  onHeight: ((pixels: number) => void) | undefined,
  isFiltering: boolean,
  bars: unknown,
): (content: number) => void {
  const content = useRef<number>(undefined);
  const told = useRef<number>(undefined);
  /** Of the bars, in pixels, as the observer says: asking them would make the browser lay out the page at once. */
  const around = useRef<number>(undefined);
  const tell = useCallback(() => {
    if (isFiltering || content.current === undefined || around.current === undefined) return;
    const wanted = content.current + around.current;
    if (wanted === told.current) return;
    told.current = wanted;
    onHeight?.(wanted);
  }, [onHeight, isFiltering]);
  // Bars take another line where they have less room.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other bars are other children.
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      if (pane.current === null) return;
      around.current = aroundBody(pane.current);
      flushSync(tell);
    });
    for (const child of pane.current?.children ?? []) if (!isBody(child)) observer.observe(child);
    return () => observer.disconnect();
  }, [pane, tell, bars]);
  return useCallback(
    (pixels: number) => {
      content.current = pixels;
      tell();
    },
    [tell],
  );
}

function aroundBody(pane: HTMLElement): number {
  return [...pane.children].reduce((sum, child) => {
    return sum + (child instanceof HTMLElement && !isBody(child) ? child.offsetHeight : 0);
  }, 0);
}

function isBody(element: Element): boolean {
  return element instanceof HTMLElement && element.dataset.flowBody !== undefined;
}
