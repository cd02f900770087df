import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from './usePrinting.ts';

/** Rows that come and go together. */
export const CHUNK = 20;

/** A long list in pieces of `CHUNK` rows. */
export function chunksOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

interface RowChunkProps {
  readonly rows: number;
  /** Finds what scrolls, among the elements around; without it, the nearest one that does. */
  readonly scroller?: string;
  /** `div` if the content is not a list. */
  readonly as?: 'ul' | 'div';
  /** What a row usually takes, in pixels, until it was measured. */
  readonly rowHeight: number;
  /** In the page at once, without waiting to be told that it is in sight. */
  readonly eager: boolean;
  /** Stays in the page wherever one looks: it holds what the keyboard or the eye goes to next. */
  readonly pinned?: boolean;
  readonly className?: string | undefined;
  readonly children: () => ReactNode;
}

/**
 * A piece of a long list that is in the page only near where one looks, so that a thousand rows cost as much as fifty.
 * It keeps its height while it is away, and stays while it holds the focus. On paper all of it is there.
 */
export function RowChunk(props: RowChunkProps) {
  const { rows, scroller, as: Tag = 'ul', rowHeight, eager, pinned = false, className, children } = props;
  const printing = usePrinting();
  const list = useRef<HTMLUListElement & HTMLDivElement>(null);
  const [near, setNear] = useState(eager);
  const [height, setHeight] = useState(rows * rowHeight);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.at(-1);
        if (!seen) return;
        if (seen.isIntersecting) setNear(true);
        else if (!element.contains(document.activeElement)) {
          if (element.childElementCount > 0) setHeight(element.offsetHeight);
          setNear(false);
        }
      },
      { root: scroller ? element.closest(scroller) : scrollerOf(element), rootMargin: '500px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const present = near || pinned || printing;
  return (
    <Tag ref={list} className={className} style={present ? undefined : { height }}>
      {present && children()}
    </Tag>
  );
}

/** What scrolls depends on how wide the page is. */
function scrollerOf(element: Element): Element | null {
  const { parentElement } = element;
  if (!parentElement) return null;
  return /auto|scroll/.test(getComputedStyle(parentElement).overflowY)
    ? parentElement
    : scrollerOf(parentElement);
}
