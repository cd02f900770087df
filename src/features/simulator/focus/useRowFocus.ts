import { type FocusEvent, type MouseEvent, use } from 'react';
import { useFocus, useLit } from '../../../store/focusHooks.ts';
import { ExchangeOwner } from './exchangeOwner.ts';

/**
 * The part that a row of a body has in the shared focus.
 *
 * @param part The part of the URL that reads it; `undefined` where none does.
 * @returns What to spread on the element around the row.
 */
export function useRowFocus(part: number | undefined) {
  const owner = use(ExchangeOwner);
  const focus = useFocus();
  const lit = useLit(
    (links) =>
      owner !== undefined &&
      part !== undefined &&
      links?.callbackId === owner.callbackId &&
      links.parts.includes(part),
  );
  if (owner === undefined || part === undefined) return { lit: false, places: {} };
  const here = { kind: 'part', callbackId: owner.callbackId, part } as const;
  const places = {
    onPointerEnter: () => focus.hover(here),
    onPointerLeave: () => focus.hover(undefined),
    onFocus: ({ target }: FocusEvent) => isText(target) && focus.keyboard(here),
    onBlur: () => focus.keyboard(undefined),
    onClick: ({ target }: MouseEvent) => isText(target) && focus.pin(here),
  };
  return { lit, places };
}

function isText(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input, textarea');
}
