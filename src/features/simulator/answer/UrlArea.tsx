import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './UrlArea.module.css';
import { useWidth } from './useWidth.ts';

interface UrlAreaProps {
  /** Identifies the content. Its height is taken once for each, so that typing moves nothing below. */
  readonly place: string;
  readonly children: ReactNode;
}

/**
 * The URL, or the reason for having none, at most three lines of it; what is longer scrolls, or opens over the page on
 * request. How high it is depends on what it held when it was chosen, and on the width.
 */
export function UrlArea({ place, children }: UrlAreaProps) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [height, setHeight] = useState<number>();
  const [overflows, setOverflows] = useState(false);
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === place && overflows;

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured when another URL is chosen or the width changes, and only then
  useLayoutEffect(() => {
    // Where it has no room yet, each word would take a line.
    if (!content.current?.offsetWidth) return;
    const style = getComputedStyle(content.current);
    const read = (name: string) => Number.parseFloat(style.getPropertyValue(name));
    const most = read('--url-most') * read('--url-line');
    setHeight(Math.min(content.current.offsetHeight, most || MOST));
  }, [place, width]);

  useLayoutEffect(() => {
    const room = height ?? 0;
    setOverflows(
      (content.current?.offsetHeight ?? 0) >
        Math.max(room, content.current?.parentElement?.clientHeight ?? 0) + 2 && room > 0,
    );
  });

  const toggle = () => setOpenAt(open ? undefined : place);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button inside has opened
    <div
      ref={frame}
      data-note-host
      className={styles.frame}
      style={height === undefined ? undefined : { height }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        toggle();
      }}
    >
      <div
        className={styles.scroller}
        data-open={open || undefined}
        tabIndex={overflows && !open ? 0 : undefined}
      >
        <div ref={content} className={styles.content}>
          {children}
        </div>
        {open && (
          <button type="button" className={styles.all} onClick={toggle}>
            Show less
          </button>
        )}
      </div>
      {overflows && !open && (
        <button type="button" className={styles.all} aria-expanded={false} onClick={toggle}>
          Show all
        </button>
      )}
    </div>
  );
}

/** Pixels; the style sheet says it in lines, where there is one. */
const MOST = 96;
