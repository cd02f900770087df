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
  const inner = withoutHead(text.replace(/^\uFEFF/, ''))
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .replace(/\r?\n(?:\.\.\.|---)[ \t]*(?:\r?\n[\s\S]*)?$/, '')
    .trimEnd();
  const start = parse(inner).locate('')?.value.start ?? 0;
  const column = start - (inner.lastIndexOf('\n', start - 1) + 1);
  return column === 0 ? inner : inner.replaceAll(/^ +/gm, (spaces) => spaces.slice(column));
}

/** Directives and the `---` after them are taken out; the comments among them stay. */
function withoutHead(text: string): string {
  const marker = startMarker(text);
  if (marker === undefined) return text;
  const head = text.slice(0, marker).replaceAll(/^%[^\n]*/gm, '');
  return head + text.slice(marker + '---'.length);
}

/** Where the `---` is that begins the document, after nothing but empty lines, comments and directives. */
function startMarker(text: string): number | undefined {
  for (let at = 0; ; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.startsWith('---'))
      return /^---[ \t]*(?:\r?$|#)/.test(line) && (end >= 0 || line.includes('#')) ? at : undefined;
    if (end < 0 || !/^\s*(?:$|[#%])/.test(line)) return undefined;
    at = end + 1;
  }
}
