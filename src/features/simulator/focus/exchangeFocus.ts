import { createContext, type FocusEvent, type MouseEvent, use } from 'react';
import { useFocus, useLit } from '../../../store/focusHooks.ts';

/** Whose exchange the fields around belong to, and the callback whose key reads it. Absent where no key does. */
export interface ExchangeOwnership {
  readonly operationId: string;
  readonly callbackId: string;
  /** What is said of the fields that are read; of a callback's, that they feed the URL. */
  readonly feeds?: string;
}

export const ExchangeOwner = createContext<ExchangeOwnership | undefined>(undefined);

/** What is said beside a field that is read. */
export function useFeedsWord(): string {
  return use(ExchangeOwner)?.feeds ?? 'feeds the URL';
}

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
