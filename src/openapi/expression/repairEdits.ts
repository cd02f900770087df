import type { RepairEdit } from './repair.types.ts';

/** An edit of a key; empty spans insert. */
export function edit(start: number, end: number, replacement: string, reason: string): RepairEdit {
  return { range: { start, end }, replacement, reason };
}

/**
 * Puts edits in the order of the text. Insertions at one offset become one edit, so that the order in which edits are
 * carried out never matters.
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
