import type { Message } from './expression.ts';
import type { RepairContext, RepairEdit } from './repair.types.ts';

/** The text of one expression that may be wrong, and what stands around it. */
export interface ExpressionText {
  readonly key: string;
  /** Without braces and the spaces inside them. */
  readonly start: number;
  readonly end: number;
  /** What encloses it: in doubled braces a text may be another tool's template. */
  readonly enclosed: 'braces' | 'double-braces' | 'unclosed' | 'bare';
  /** A `$` before the brace is moved inside, so none is missing. */
  readonly dollarGiven: boolean;
}

/** Edits that make a text an expression, or why there are none. */
export type Mend =
  | {
      readonly ok: true;
      readonly edits: readonly RepairEdit[];
      /** Where the expression ends in the original key; what follows up to the end of the text is text of the URL. */
      readonly end: number;
    }
  | { readonly ok: false; readonly reason: string };

export function mended(edits: readonly RepairEdit[], end: number): Mend {
  return { ok: true, edits, end };
}

export function unmendable(reason: string): Mend {
  return { ok: false, reason };
}

/** The same mend with edits found before it. */
export function withEdits(edits: readonly RepairEdit[], mend: Mend): Mend {
  return mend.ok ? { ...mend, edits: [...edits, ...mend.edits] } : mend;
}

/** Pointers of the members known of a message's body. */
export function pointersOf(message: Message, context: RepairContext): readonly string[] {
  return message === 'request' ? context.requestPointers : context.responsePointers;
}
