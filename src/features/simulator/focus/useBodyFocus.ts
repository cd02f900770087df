import { type PointerEvent, type SyntheticEvent, use, useMemo } from 'react';
import type { Range } from '../../../openapi/index.ts';
import { useFocus, useLit } from '../../../store/focusHooks.ts';
import { ExchangeOwner } from './exchangeFocus.ts';

/** A part of the URL that reads a body, by the pointer it reads. */
export interface BodyRead {
  readonly part: number;
  readonly pointer: string;
}

export interface LocatedRead extends BodyRead {
  readonly range: Range;
}

/**
 * The part that a body has in the shared focus: the caret or the pointer in a member that the URL reads means that
 * part of the URL.
 *
 * @returns What to spread on the text area, and what of the body is lit.
 */
export function useBodyFocus(source: string, located: readonly LocatedRead[]) {
  const owner = use(ExchangeOwner);
  const focus = useFocus();
  const lit = useLit((links) => owner !== undefined && links?.sources.includes(source) === true);
  const joined = useLit((links) =>
    lit && links?.callbackId === owner?.callbackId ? links?.parts.join() : '',
  );
  const litParts = useMemo(() => (joined ? joined.split(',').map(Number) : []), [joined]);
  if (!owner) return { lit, litParts, places: {} };
  const { callbackId } = owner;
  const focusOn = (part: number | undefined) =>
    part === undefined ? undefined : ({ kind: 'part', callbackId, part } as const);
  const atCaret = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) =>
    focusOn(innermost(located, currentTarget.selectionStart)?.part);
  const follow = (event: SyntheticEvent<HTMLTextAreaElement>) => focus.keyboard(atCaret(event));
  const places = {
    onPointerMove: (event: PointerEvent) => focus.hover(focusOn(partUnder(event))),
    onPointerLeave: () => focus.hover(undefined),
    onFocus: follow,
    onSelect: follow,
    onBlur: () => focus.keyboard(undefined),
    onClick: (event: SyntheticEvent<HTMLTextAreaElement>) => {
      const part = atCaret(event);
      if (part) focus.pin(part);
    },
  };
  return { lit, litParts, places };
}

/** The shortest of the ranges around an offset; both ends count, as the caret is between characters. */
export function innermost(located: readonly LocatedRead[], offset: number): LocatedRead | undefined {
  let best: LocatedRead | undefined;
  for (const read of located) {
    const { start, end } = read.range;
    if (start > offset || offset > end) continue;
    if (!best || end - start < best.range.end - best.range.start) best = read;
  }
  return best;
}

/** The marks lie under the text area, in the same places as its characters. */
function partUnder({ clientX, clientY }: PointerEvent): number | undefined {
  const mark = document.elementsFromPoint(clientX, clientY).find((each) => each.matches('mark[data-part]'));
  return mark instanceof HTMLElement ? Number(mark.dataset.part) : undefined;
}
