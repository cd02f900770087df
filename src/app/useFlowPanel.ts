import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ImperativePanelHandle } from 'react-resizable-panels';
import { allCallbacks } from '../openapi/index.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { useApp } from '../store/hooks.ts';

/** Of the bar and the labels of the lanes, and of one callback, in pixels: what the flow takes until it says so. */
const FRAME = 80;
const ROW = 76;
/** Of the pane, in percent, unless the user has dragged it. */
const MOST = 40;
const LEAST = 10;
const DRAGGED = 'callback-explorer.flow-dragged';

/**
 * Gives the flow the height it asks for, and leaves the rest to the simulator. Once the user has moved the border,
 * it stays where they put it, on their next visit too.
 *
 * @param column What the two share.
 */
export function useFlowPanel(
  column: RefObject<HTMLElement | null>,
  panel: RefObject<ImperativePanelHandle | null>,
) {
  const told = useRef<number>(undefined);
  const guessed = FRAME + ROW * Math.max(1, useApp(selectCallbackCount));
  /** Of the column, in pixels, as the observer says: asking the column makes the browser lay out the page at once. */
  const room = useRef<number>(undefined);
  const apply = useCallback(() => {
    const height = room.current ?? column.current?.clientHeight ?? 0;
    if (height === 0 || wasDragged() || isInSimulator() || panel.current?.isCollapsed()) return;
    panel.current?.resize(shareOf(told.current ?? guessed, height));
  }, [column, panel, guessed]);

  useLayoutEffect(apply, [apply]);
  useLayoutEffect(() => {
    if (!column.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      room.current = entry?.contentRect.height;
      flushSync(apply);
    });
    observer.observe(column.current);
    return () => observer.disconnect();
  }, [column, apply]);

  return {
    onHeight: useCallback(
      (pixels: number) => {
        told.current = pixels;
        apply();
      },
      [apply],
    ),
    handle: {
      onDragging: (isDragging: boolean) => isDragging && rememberDragged(),
      onKeyDown: ({ key }: { readonly key: string }) => RESIZING.includes(key) && rememberDragged(),
    },
  };
}

const selectCallbackCount = (state: AppStore) => allCallbacks(state.shown.analysis).length;

const RESIZING = ['ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter'];

/** @returns The flow's share of a column, in percent. */
export function shareOf(wanted: number, height: number): number {
  return Math.min(MOST, Math.max(LEAST, (100 * wanted) / height));
}

/** Nothing moves under the hands of someone who types there. */
function isInSimulator(): boolean {
  const field = document.activeElement?.closest('input, textarea, select');
  return field?.closest('section[aria-label="Simulator"]') != null;
}

function wasDragged(): boolean {
  try {
    return localStorage.getItem(DRAGGED) !== null;
  } catch {
    return false;
  }
}

function rememberDragged(): void {
  try {
    localStorage.setItem(DRAGGED, 'yes');
  } catch {
    // Without storage the border stays where it is as long as nothing else moves it.
  }
}
