import type { CallbackRequest } from '../document/model.ts';
import type { RepairEdit } from '../expression/repair.types.ts';
import type { DocumentRange, Range } from '../source/range.ts';
import { readingOf } from './readingOf.ts';

/** Where one part of the simulated key stands in the document. */
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
  const edits = callback.repair?.kind === 'suggestion' ? callback.repair.edits : [];
  return parsed.parts.map((part, index) => {
    const written = repaired ? writtenAs(callback, beforeEdits(part.range, edits), part.kind) : [index];
    return { written, ranges: written.flatMap((each) => callback.partRanges[each] ?? []) };
  });
}

/** The parts that share characters with a span of the document's key. Text around an expression is not part of it. */
function writtenAs({ parsed }: CallbackRequest, span: Range, kind: string): readonly number[] {
  const touched = parsed.parts.flatMap(({ range }, index) =>
    range.start < span.end && span.start < range.end ? [index] : [],
  );
  const faulty = touched.filter((index) => parsed.parts[index]?.kind !== 'literal');
  const others = touched.filter((index) => parsed.parts[index]?.kind === 'literal');
  if (kind === 'literal') return others;
  return faulty.length > 0 ? faulty : others;
}

/** The span of the text before ordered edits that a span of the text after them came from. */
function beforeEdits(span: Range, edits: readonly RepairEdit[]): Range {
  let shift = 0;
  let { start, end } = { start: span.start, end: span.end };
  let startFound = false;
  let endFound = false;
  for (const { range, replacement } of edits) {
    const from = range.start + shift;
    const to = from + replacement.length;
    if (!startFound && span.start < to) {
      start = span.start < from ? span.start - shift : range.start;
      startFound = true;
    }
    if (!endFound && span.end <= to) {
      end = span.end <= from ? span.end - shift : range.end;
      endFound = true;
    }
    shift += replacement.length - (range.end - range.start);
  }
  return { start: startFound ? start : span.start - shift, end: endFound ? end : span.end - shift };
}
