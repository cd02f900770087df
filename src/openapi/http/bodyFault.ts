import { findJsonBreak } from '../source/json/jsonFault.ts';
import { dataFormOf } from './dataForm.ts';
import type { ExchangeBody } from './message.ts';

type BrokenBody = Extract<ExchangeBody, { kind: 'broken' }>;

export interface BodyFault {
  /** One sentence: what is wrong and what to type. */
  readonly message: string;
  /** UTF-16 offset of the first unexpected character. */
  readonly offset: number;
}

/**
 * Why the text of a body does not parse as its media type, in words that do not differ between browsers.
 *
 * @example bodyFault({ kind: 'broken', mediaType: 'application/json', text: '{"a": 1,}' }).offset // 7
 */
export function bodyFault(body: BrokenBody): BodyFault {
  const fault = known.get(body) ?? findFault(body);
  known.set(body, fault);
  return fault;
}

/** Each expression that reads a body asks for its fault. */
const known = new WeakMap<BrokenBody, BodyFault>();

function findFault({ mediaType, text }: BrokenBody): BodyFault {
  const fault = findJsonBreak(text);
  if (fault) return { message: fault.message, offset: fault.range.start };
  const dataForm = dataFormOf(mediaType);
  if (dataForm === 'json') return { message: 'The text is not valid JSON.', offset: text.length };
  const what = dataForm === 'form' ? 'fields' : 'parts';
  return { message: `Write the ${what} as a JSON object: \`{"name": "value"}\`.`, offset: 0 };
}
