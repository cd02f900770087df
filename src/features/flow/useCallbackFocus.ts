import { useMemo } from 'react';
import type { CallbackRequest } from '../../openapi/index.ts';
import { partsInDocument } from '../../openapi/language/index.ts';
import { useFocus, useLit } from '../../store/focusHooks.ts';
import type { FlowFocusProps } from './FlowButton.tsx';

const NONE: readonly number[] = [];

/**
 * The part a callback request's node has in the shared focus: a coloured piece of its key or URL is that
 * expression, the rest of the node for all of them.
 */
export function useCallbackFocus(callback: CallbackRequest) {
  const { id } = callback;
  const focus = useFocus();
  const lit = useLit((links) => links?.callbackId === id);
  const kind = useLit((links) => (links?.callbackId === id ? links.kind : undefined));
  const parts = useIndexes(useLit((links) => (links?.callbackId === id ? links.parts.join() : '')));
  const written = useIndexes(useLit((links) => (links?.callbackId === id ? links.written.join() : '')));
  const whole = { kind: 'callback', callbackId: id } as const;
  const handlers: FlowFocusProps = {
    lit,
    kind,
    onPointerOver: ({ target }) => {
      const part = partOf(target, callback);
      focus.hover(part === undefined ? whole : { kind: 'part', callbackId: id, part });
    },
    onPointerLeave: () => focus.hover(undefined),
    // A press selects; it is the keyboard that wanders.
    onFocus: ({ target }) => target.matches(':focus-visible') && focus.keyboard(whole),
    onBlur: () => focus.keyboard(undefined),
  };
  return { focus: handlers, parts, written };
}

/** The part of the simulated key that a piece of a node's text shows. */
export function partOf(target: EventTarget, callback: CallbackRequest): number | undefined {
  const piece = target instanceof Element ? target.closest('[data-part], [data-written]') : null;
  if (!(piece instanceof HTMLElement)) return undefined;
  const { part, written } = piece.dataset;
  if (part !== undefined) return Number(part);
  const index = partsInDocument(callback).findIndex((each) => each.written.includes(Number(written)));
  return index === -1 ? undefined : index;
}

function useIndexes(joined: string): readonly number[] {
  return useMemo(() => (joined === '' ? NONE : joined.split(',').map(Number)), [joined]);
}
