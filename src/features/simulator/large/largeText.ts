import { countOf, headOf } from '../../../ui/cutText.ts';

/** Beyond this many characters a text area takes longer than a keystroke to lay out. */
const LARGE = 24_000;
/** The shown part of a large text: enough to recognise it. */
const HEAD = 12_000;

export function isLarge(text: string): boolean {
  return text.length > LARGE;
}

/** The beginning of a large text, up to the end of a line where there is one; of other texts, all. */
export function shownOf(text: string): string {
  if (!isLarge(text)) return text;
  const head = headOf(text, HEAD);
  const lineEnd = head.lastIndexOf('\n');
  return lineEnd > HEAD / 2 ? head.slice(0, lineEnd) : head;
}

/** @example cutWords(text) // 'The first 11,986 of 1,048,576 characters' */
export function cutWords(text: string): string {
  return `The first ${shownOf(text).length.toLocaleString('en')} of ${countOf(text)}`;
}
