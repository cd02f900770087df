import { readJson } from '../exchange/readJson.ts';
import type { JsonObject, JsonValue } from '../json.ts';

/**
 * Reads a multipart body into its data form: parts by name, a repeated name as a list, JSON parts as data (RFC 7578).
 *
 * @param mediaType With its boundary; without, the first line of the text is the boundary.
 * @returns `undefined` for a text that has no parts.
 */
export function readMultipart(mediaType: string, text: string): JsonObject | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(mediaType) ?? [];
  const said = quoted ?? plain;
  const delimiter = said === undefined ? /^\s*(--[^\r\n]+)/.exec(text)?.[1] : `--${said}`;
  if (delimiter === undefined) return undefined;
  const parts = new Map<string, readonly JsonValue[]>();
  for (const piece of `\n${text}`.split(`\n${delimiter}`).slice(1)) {
    if (piece.startsWith('--')) break;
    const part = partOf(piece);
    if (part) parts.set(part.name, [...(parts.get(part.name) ?? []), part.value]);
  }
  if (parts.size === 0) return undefined;
  return Object.fromEntries(
    [...parts].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
  );
}

function partOf(piece: string): { readonly name: string; readonly value: JsonValue } | undefined {
  const [, head = '', content = ''] = /^[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)\r?\n([\s\S]*)$/.exec(piece) ?? [];
  const [, quoted, plain] =
    /^content-disposition:[^\n]*?;\s*name=(?:"([^"\n]*)"|([^\s;]*))/im.exec(head) ?? [];
  const name = quoted ?? plain;
  if (name === undefined) return undefined;
  const text = content.replace(/\r$/, '');
  const read = /^content-type:\s*[^\s;]*[/+]json\b/im.test(head) ? readJson(text) : undefined;
  return { name: percentNames(name), value: read?.ok ? read.value : text };
}

/** Browsers write `"` and line ends in names as triples (HTML Standard, multipart/form-data encoding). */
function percentNames(name: string): string {
  return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
