import { type Parse, parseSource } from '../source/parseSource.ts';

/** The title of a document that excerpts were wrapped in. */
export const EXCERPT_TITLE = 'Pasted excerpt';

/** What a document needs around an excerpt. */
export type ScaffoldField = 'openapi' | 'info' | 'responses';

const BLOCK: Record<ScaffoldField, string> = {
  openapi: 'openapi: 3.1.1',
  info: `info:\n  title: ${EXCERPT_TITLE}\n  version: 1.0.0`,
  responses: "responses:\n  '200':\n    description: OK",
};

/** JSON, and as such YAML's flow style too. */
const FLOW: Record<ScaffoldField, string> = {
  openapi: '"openapi": "3.1.1"',
  info: `"info": { "title": "${EXCERPT_TITLE}", "version": "1.0.0" }`,
  responses: '"responses": { "200": { "description": "OK" } }',
};

/** A YAML member whose value is the text of a mapping. */
export function nestBlock(name: string, content: string): string {
  return `${name}:\n${indentText(content, 2)}`;
}

/** A JSON object with one member whose value is the text of an object. */
export function nestJson(name: string, content: string): string {
  return `{\n  ${JSON.stringify(name)}: ${indentText(content, 2).trimStart()}\n}`;
}

/** The fields, then the members of a block mapping's text. */
export function prependBlock(fields: readonly ScaffoldField[], content: string): string {
  return [...fields.map((field) => BLOCK[field]), content].join('\n');
}

/** The fields, then the members of the object that opens at `brace` and is not empty. */
export function prependFlow(fields: readonly ScaffoldField[], content: string, brace: number): string {
  if (fields.length === 0) return content;
  const rest = content.slice(brace + 1);
  const gap = /^[ \t]*\r?\n/.test(rest) ? '' : ' ';
  return `${content.slice(0, brace + 1)}\n  ${fields.map((field) => FLOW[field]).join(',\n  ')},${gap}${rest}`;
}

/** Puts spaces before every line that is not empty; lines of spaces count, since YAML block text may hold them. */
export function indentText(text: string, spaces: number): string {
  return text.replaceAll(/^(?=[^\r\n])/gm, ' '.repeat(spaces));
}

/**
 * The text of a YAML document without what only a whole file may have (byte order mark, directives, `---`, `...`), and
 * without the indentation that all of it shares, so that it fits inside another document.
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
