import type { Message } from './expression.ts';
import type { RepairContext, RepairEdit } from './repair.types.ts';

/** The text of one expression that may be wrong, and what surrounds it. */
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
export type TextRepair =
  | {
      readonly ok: true;
      readonly edits: readonly RepairEdit[];
      /** Where the expression ends in the original key; what follows up to the end of the text is text of the URL. */
      readonly end: number;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * A text that some edits make an expression.
 *
 * @example repaired([], 5) // { ok: true, edits: [], end: 5 }
 */
export function repaired(edits: readonly RepairEdit[], end: number): TextRepair {
  return { ok: true, edits, end };
}

/**
 * A text whose meaning is unclear.
 *
 * @example unrepairable('The braces are empty.').ok // false
 */
export function unrepairable(reason: string): TextRepair {
  return { ok: false, reason };
}

/**
 * The same repair with edits found before it.
 *
 * @example withEdits([edit(1, 1, '$', reason)], repaired([], 9)) // that one edit, up to 9
 */
export function withEdits(edits: readonly RepairEdit[], repair: TextRepair): TextRepair {
  return repair.ok ? { ...repair, edits: [...edits, ...repair.edits] } : repair;
}

/**
 * Pointers of the members known of a message's body.
 *
 * @example pointersOf('response', context) // ['/id']
 */
export function pointersOf(message: Message, context: RepairContext): readonly string[] {
  return message === 'request' ? context.requestPointers : context.responsePointers;
}

/**
 * An edit of a key; empty spans insert.
 *
 * @example edit(1, 1, '$', reason) // inserts `$` at 1
 */
export function edit(start: number, end: number, replacement: string, reason: string): RepairEdit {
  return { range: { start, end }, replacement, reason };
}

/**
 * Puts edits in the order of the text. Insertions at one offset become one edit, so that the order in which edits are
 * carried out never matters.
 *
 * @example orderEdits([edit(5, 6, '', a), edit(1, 1, '$', b)]).map(({ range }) => range.start) // [1, 5]
 */
export function orderEdits(edits: readonly RepairEdit[]): readonly RepairEdit[] {
  const ordered: RepairEdit[] = [];
  for (const next of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const last = ordered.at(-1);
    if (last && last.range.start === last.range.end && last.range.start === next.range.start) {
      const reason = `${last.reason} ${next.reason}`;
      ordered[ordered.length - 1] = {
        range: next.range,
        replacement: last.replacement + next.replacement,
        reason,
      };
    } else ordered.push(next);
  }
  return ordered;
}

/**
 * Carries out ordered edits that do not overlap.
 *
 * @example applyRepairEdits('{request.body}', [edit(1, 1, '$', '')]) // '{$request.body}'
 */
export function applyRepairEdits(text: string, edits: readonly RepairEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, replacement } of edits) {
    result += text.slice(at, range.start) + replacement;
    at = range.end;
  }
  return result + text.slice(at);
}
