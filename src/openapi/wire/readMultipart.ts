import { gather } from '../http/form.ts';
import { readJson } from '../http/readJson.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';

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
  const parts: (readonly [name: string, value: JsonValue])[] = [];
  for (const piece of `\n${text}`.split(`\n${delimiter}`).slice(1)) {
    if (piece.startsWith('--')) break;
    const part = partOf(piece);
    if (part) parts.push([part.name, part.value]);
  }
  return parts.length === 0 ? undefined : gather(parts);
}

function partOf(piece: string): { readonly name: string; readonly value: JsonValue } | undefined {
  const [, head = '', content = ''] = /^[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)\r?\n([\s\S]*)$/.exec(piece) ?? [];
  const fields = new Map(head.split(/\r?\n/).map(fieldOf));
  const disposition = fields.get('content-disposition') ?? '';
  const [, quoted, plain] = /;[ \t]*name=(?:"([^"]*)"|([^\s;]*))/i.exec(disposition) ?? [];
  const name = quoted ?? plain;
  if (name === undefined) return undefined;
  const text = content.replace(/\r$/, '');
  const read = isJson(fields.get('content-type') ?? '') ? readJson(text) : undefined;
  return { name: percentNames(name), value: read?.ok ? read.value : text };
}

function fieldOf(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, Math.max(0, colon)).toLowerCase(), line.slice(colon + 1)];
}

function isJson(mediaType: string): boolean {
  return /[/+]json$/i.test((mediaType.split(';', 1)[0] ?? '').trim());
}

/** Browsers write `"` and line ends in names as triples (HTML Standard, multipart/form-data encoding). */
function percentNames(name: string): string {
  return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
