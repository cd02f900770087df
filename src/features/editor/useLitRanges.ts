import { useEffect } from 'react';
import type { Links } from '../../store/focus.ts';
import { useFocus } from '../../store/focusHooks.ts';
import type { DocumentEditorHandle } from './createDocumentEditor.ts';
import type { Lit } from './toDecoration.ts';

/** Shows the lit part in the text. Nothing renders for it: only the decorations change. */
export function useLitRanges(handle: DocumentEditorHandle | undefined, uri: string): void {
  const focus = useFocus();
  useEffect(() => {
    if (handle === undefined) return;
    let shown: Links | undefined;
    let gone = false;
    let due = false;
    const show = () => {
      due = false;
      const links = focus.links();
      if (gone || links === shown) return;
      shown = links;
      handle.setLit(litRanges(links, uri));
    };
    // Once for several changes in a row, and not within one of Monaco's own events.
    const showSoon = () => {
      if (due) return;
      due = true;
      queueMicrotask(show);
    };
    handle.setLit([]);
    showSoon();
    const stop = focus.subscribe(showSoon);
    return () => {
      gone = true;
      stop();
    };
  }, [handle, focus, uri]);
}

function litRanges(links: Links | undefined, uri: string): readonly Lit[] {
  if (links === undefined) return [];
  const { kind, ranges, declarations } = links;
  const here = (declaration: boolean) => (range: { uri: string; start: number; end: number }) =>
    range.uri === uri ? [{ range, kind, declaration }] : [];
  return [...ranges.flatMap(here(false)), ...declarations.flatMap(here(true))];
}
