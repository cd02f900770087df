import type { RepairEdit } from '../expression/repair.types.ts';
import type { DocumentRange, Range } from '../source/range.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';

/** Where one part of the simulated key is in the document. */
export interface PartInDocument {
  /** Indexes into `parsed.parts` of the document's key: the part itself, or those that it is a repaired reading of. */
  readonly written: readonly number[];
  readonly ranges: readonly DocumentRange[];
}

const known = new WeakMap<CallbackRequest, readonly PartInDocument[]>();

/**
 * Finds the characters of the document that each part of the simulated key was read from. A key that was repaired has
 * other parts than the one in the document: `{$request.body.id}` is one faulty part there and one expression here.
 *
 * @param callback The callback request; it never changes, so the answer is kept.
 * @returns One entry for each part of `readingOf(callback).parsed`, in order.
 * @example partsInDocument(callback)[0]?.ranges // [{ uri: 'api.yaml', start: 210, end: 238 }]
 */
export function partsInDocument(callback: CallbackRequest): readonly PartInDocument[] {
  const found = known.get(callback) ?? locateParts(callback);
  known.set(callback, found);
  return found;
}

function locateParts(callback: CallbackRequest): readonly PartInDocument[] {
  const { parsed, repaired } = readingOf(callback);
  const edits = placedEdits(callback.repair?.kind === 'suggestion' ? callback.repair.edits : []);
  return parsed.parts.map((part, index) => {
    const written = repaired ? writtenAs(callback, beforeEdits(part.range, edits), part.kind) : [index];
    return { written, ranges: written.flatMap((each) => callback.partRanges[each] ?? []) };
  });
}

/** The parts that share characters with a span of the document's key. Text around an expression is not part of it. */
function writtenAs({ parsed: { parts } }: CallbackRequest, span: Range, kind: string): readonly number[] {
  const literals: number[] = [];
  const faulty: number[] = [];
  for (
    let index = firstIndex(parts, ({ range }) => range.end > span.start);
    index < parts.length;
    index += 1
  ) {
    const part = parts[index];
    if (part === undefined || part.range.start >= span.end) break;
    if (span.start >= part.range.end) continue;
    if (part.kind === 'literal') literals.push(index);
    else faulty.push(index);
  }
  return kind === 'literal' || faulty.length === 0 ? literals : faulty;
}

/** An edit, and where its replacement is in the text after all edits. */
interface PlacedEdit {
  readonly edit: RepairEdit;
  readonly from: number;
  readonly to: number;
  /** By how much what follows moved. */
  readonly shift: number;
}

function placedEdits(edits: readonly RepairEdit[]): readonly PlacedEdit[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.range.start + shift;
    const to = from + edit.replacement.length;
    shift = to - edit.range.end;
    return { edit, from, to, shift };
  });
}

/** The span of the text before ordered edits that a span of the text after them came from. */
function beforeEdits({ start, end }: Range, edits: readonly PlacedEdit[]): Range {
  const first = firstIndex(edits, ({ to }) => start < to);
  const last = firstIndex(edits, ({ to }) => end <= to);
  const shiftBefore = (index: number) => edits[index - 1]?.shift ?? 0;
  const atStart = edits[first];
  const atEnd = edits[last];
  return {
    start: atStart && start >= atStart.from ? atStart.edit.range.start : start - shiftBefore(first),
    end: atEnd && end > atEnd.from ? atEnd.edit.range.end : end - shiftBefore(last),
  };
}

/** The first index at which something holds that holds from there on; the length where it never does. */
function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
