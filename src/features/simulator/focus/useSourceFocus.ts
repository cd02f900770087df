import { type FocusEvent, type MouseEvent, use } from 'react';
import { useFocus, useLit } from '../../../store/focusHooks.ts';
import { ExchangeOwner } from './exchangeOwner.ts';

/**
 * The part that a field has in the shared focus.
 *
 * @param feeds Whether the URL reads it: another field lights nothing but may be lit.
 * @returns What to spread on the element around the field.
 */
export function useSourceFocus(source: string, feeds: boolean) {
  const owner = use(ExchangeOwner);
  const focus = useFocus();
  const lit = useLit((links) => owner !== undefined && links?.sources.includes(source) === true);
  if (owner === undefined || !feeds) return { lit, places: {} };
  const here = { kind: 'source', operationId: owner.operationId, source } as const;
  const places = {
    onPointerEnter: () => focus.hover(here),
    onPointerLeave: () => focus.hover(undefined),
    onFocus: ({ target }: FocusEvent) => isField(target) && focus.keyboard(here),
    onBlur: () => focus.keyboard(undefined),
    onClick: ({ target }: MouseEvent) => isField(target) && focus.pin(here),
  };
  return { lit, places };
}

/** The input itself, not the small buttons around it. */
function isField(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input:not([type="checkbox"]), textarea, select');
}
