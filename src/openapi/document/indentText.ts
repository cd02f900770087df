import type { Parse } from '../source/parseSource.ts';
import { parseSource } from '../source/parseSource.ts';

/** Puts spaces before every line that is not empty; lines of spaces count, since YAML block text may hold them. */
export function indentText(text: string, spaces: number): string {
  return text.replaceAll(/^(?=[^\r\n])/gm, ' '.repeat(spaces));
}

/**
 * The text of a YAML document without what only a whole file may have (byte order mark, directives, `---`, `...`), and
 * without the indentation that all of it shares, so that it can stand inside another document.
 */
export function withoutMarkers(text: string, parse: Parse = parseSource): string {
  const inner = text
    .replace(/^\uFEFF/, '')
    .replace(/^(?:\s*(?:#[^\n]*|%[^\n]*)?\n)*---[ \t]*(?=\r?\n|#)/, (head) =>
      head.replaceAll(/^(?:%[^\n]*|---)/gm, ''),
    )
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .replace(/\r?\n(?:\.\.\.|---)[ \t]*(?:\r?\n[\s\S]*)?$/, '')
    .trimEnd();
  const start = parse(inner).locate('')?.value.start ?? 0;
  const column = start - (inner.lastIndexOf('\n', start - 1) + 1);
  return column === 0 ? inner : inner.replaceAll(/^ +/gm, (spaces) => spaces.slice(column));
}
