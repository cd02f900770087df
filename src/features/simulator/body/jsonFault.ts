import { bodyFault, type ExchangeBody } from '../../../openapi/http/index.ts';
import type { Range } from '../../../openapi/index.ts';

/** Where a body's text is broken. */
export interface TextFault {
  /** `Line 3, column 5`. */
  readonly place: string;
  readonly message: string;
  /** The place itself, empty. */
  readonly caret: Range;
  /** Its line, before and after the place; that of the text before it if the line is blank. */
  readonly line: readonly Range[];
}

/** Why a body's text is not of its media type, and where; `undefined` for one that is. */
export function textFault(body: ExchangeBody): TextFault | undefined {
  if (body.kind !== 'broken') return undefined;
  const { text } = body;
  const { message, offset } = bodyFault(body);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const number = text.slice(0, start).split('\n').length;
  return {
    place: `Line ${number}, column ${offset - start + 1}`,
    message,
    caret: { start: offset, end: offset },
    line: lineAround(text, offset),
  };
}

function lineAround(text: string, offset: number): readonly Range[] {
  const [end] = [text.indexOf('\n', offset)].map((at) => (at === -1 ? text.length : at));
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const words = text.slice(start, end);
  if (words.trim() !== '') {
    const first = start + words.length - words.trimStart().length;
    const last = start + words.trimEnd().length;
    return [
      { start: Math.min(first, offset), end: Math.min(offset, last) },
      { start: Math.min(offset, last), end: last },
    ].filter((range) => range.start < range.end);
  }
  const before = text.slice(0, start).trimEnd();
  if (before === '') return [];
  const from = before.lastIndexOf('\n') + 1;
  return [{ start: from + before.length - from - before.slice(from).trimStart().length, end: before.length }];
}
