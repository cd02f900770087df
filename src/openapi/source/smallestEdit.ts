/** Replace `before.slice(start, end)` with `text`. */
interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The one replacement that turns `before` into `after`, without what they share at either end.
 *
 * Surrogate pairs and CR LF stay whole: an edit never starts or ends between their halves.
 *
 * @returns `undefined` where the texts are equal.
 * @example smallestEdit('a: 1\n', 'a: 12\n') // { start: 4, end: 4, text: '2' }
 */
export function smallestEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);

  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1;
  if (splitsPair(before, prefix) || splitsPair(after, prefix)) prefix -= 1;

  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - suffix - 1) === after.charCodeAt(after.length - suffix - 1)
  ) {
    suffix += 1;
  }
  if (splitsPair(before, before.length - suffix) || splitsPair(after, after.length - suffix)) suffix -= 1;

  return {
    start: prefix,
    end: before.length - suffix,
    text: after.slice(prefix, after.length - suffix),
  };
}

/** Whether an offset is within a surrogate pair or a line break. */
function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  const isHighSurrogate = left >= 0xd800 && left <= 0xdbff;
  const isLowSurrogate = right >= 0xdc00 && right <= 0xdfff;
  return (isHighSurrogate && isLowSurrogate) || (left === CR && right === LF);
}

const CR = 13;
const LF = 10;
