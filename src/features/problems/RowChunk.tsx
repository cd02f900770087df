import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Rows that come and go together. */
export const CHUNK = 20;

interface RowChunkProps {
  readonly rows: number;
  /** Drawn at once, without waiting to be told that it is in sight. */
  readonly eager: boolean;
  readonly children: () => ReactNode;
}

/**
 * A piece of a long list that is in the page only near where one looks, so that a thousand problems cost as much as
 * fifty. It keeps its height while it is away, and stays while it holds the focus.
 */
export function RowChunk({ rows, eager, children }: RowChunkProps) {
  const list = useRef<HTMLUListElement>(null);
  const [near, setNear] = useState(eager);
  const [height, setHeight] = useState(rows * ROW_HEIGHT);

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
      { root: element.closest('[data-problem-list]'), rootMargin: '500px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <ul ref={list} style={near ? undefined : { height }}>
      {near && children()}
    </ul>
  );
}

/** What a row usually takes, in pixels, until it was measured. */
const ROW_HEIGHT = 58;
