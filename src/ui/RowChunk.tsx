import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Rows that come and go together. */
export const CHUNK = 20;

interface RowChunkProps {
  readonly rows: number;
  /** Finds what scrolls, among the elements around. */
  readonly scroller: string;
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
 * It keeps its height while it is away, and stays while it holds the focus.
 */
export function RowChunk(props: RowChunkProps) {
  const { rows, scroller, rowHeight, eager, pinned = false, className, children } = props;
  const list = useRef<HTMLUListElement>(null);
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
      { root: element.closest(scroller), rootMargin: '500px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const present = near || pinned;
  return (
    <ul ref={list} className={className} style={present ? undefined : { height }}>
      {present && children()}
    </ul>
  );
}
