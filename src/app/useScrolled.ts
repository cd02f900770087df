import { type UIEvent, useLayoutEffect, useRef, useState } from 'react';

/** Scrolled by more pixels than this, the user is reading further down. */
const SCROLLED = 160;

/**
 * Whether the pane below the answer was scrolled, so that the answer can make room for it. What one reads stays where
 * it is: the pane grows upwards, and its content is moved back by as much.
 *
 * @param pane Another one starts at its top.
 */
export function useScrolled(pane: string) {
  const paneRef = useRef<HTMLDivElement>(null);
  const [scrolledPane, setScrolledPane] = useState<string>();
  const before = useRef<{
    readonly scroller: Element;
    readonly top: number;
    readonly scrollTop: number;
  }>(undefined);
  const scrolled = scrolledPane === pane;

  useLayoutEffect(() => {
    const { current } = before;
    before.current = undefined;
    if (!scrolled || !current) return;
    const moved = current.top - current.scroller.getBoundingClientRect().top;
    // Not from where it is now: at its end, the browser has moved it back already.
    current.scroller.scrollTop = current.scrollTop - moved;
  }, [scrolled]);

  const onScroll = ({ target }: UIEvent) => {
    const room = paneRef.current?.clientHeight ?? 0;
    // Not what scrolls within the pane, such as a body's text.
    if (!(target instanceof Element) || target.clientHeight < room / 2) return;
    if (scrolled && target.scrollTop <= 0) setScrolledPane(undefined);
    else if (!scrolled && target.scrollTop > SCROLLED) {
      const { top } = target.getBoundingClientRect();
      before.current = { scroller: target, top, scrollTop: target.scrollTop };
      setScrolledPane(pane);
    }
  };
  return { paneRef, scrolled, onScroll };
}
