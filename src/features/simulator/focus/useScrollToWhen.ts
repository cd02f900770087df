import { type RefObject, useEffect, useRef } from 'react';
import { useFocus } from '../../../store/focusHooks.ts';

/**
 * Brings a row into view as soon as someone chose what it belongs to. Passing over something scrolls nothing, nor does
 * anything while the user types here; the keyboard focus stays where it is.
 */
export function useScrollToWhen<T extends HTMLElement = HTMLDivElement>(lit: boolean): RefObject<T | null> {
  const row = useRef<T>(null);
  const focus = useFocus();
  useEffect(() => {
    if (!lit || !focus.isChosen() || isTypingBeside()) return;
    const place = row.current?.querySelector('mark[data-lit]') ?? row.current;
    place?.scrollIntoView({ block: 'nearest' });
  }, [lit, focus]);
  return row;
}

function isTypingBeside(): boolean {
  const { activeElement } = document;
  return (
    activeElement?.matches('input, textarea') === true && activeElement.closest('.monaco-editor') === null
  );
}
