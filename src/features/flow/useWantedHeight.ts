import { type RefObject, useCallback, useEffect, useRef } from 'react';

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
  const tell = useCallback(() => {
    if (isFiltering || pane.current === null || content.current === undefined) return;
    const wanted = content.current + aroundBody(pane.current);
    if (wanted === told.current) return;
    told.current = wanted;
    onHeight?.(wanted);
  }, [pane, onHeight, isFiltering]);
  // Bars take another line where they have less room.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other bars are other children.
  useEffect(() => {
    const observer = new ResizeObserver(tell);
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
