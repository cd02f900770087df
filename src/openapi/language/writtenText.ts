import type { CaretKey } from './caretKey.ts';

/** The text that a piece of a key or value writes; what cannot be decoded stands for itself. */
export function decode(written: string, quoting: CaretKey['quoting']): string {
  if (quoting === 'single') return written.replaceAll("''", "'");
  if (quoting === 'plain' || !written.includes('\\')) return written;
  try {
    const decoded: unknown = JSON.parse(`"${written}"`);
    return typeof decoded === 'string' ? decoded : written;
  } catch {
    return written;
  }
}

/**
 * Where a quoted text ends, on its own line.
 *
 * @param start The opening quote.
 * @returns The offset after the closing quote, or the end of the line where there is none.
 */
export function quotedEnd(text: string, start: number): { readonly end: number; readonly closed: boolean } {
  const quote = text.charAt(start);
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') break;
    if (character === '\\' && quote === '"') at += 1;
    else if (character === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return { end: at + 1, closed: true };
      at += 1;
    }
  }
  return { end: Math.min(at, text.length), closed: false };
}

/** Where the text of the line ends that an offset is in. */
export function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset, offset + 10_000).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, offset + 10_000) : offset + found;
}

/** Where the line starts that an offset is in. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return at;
}
