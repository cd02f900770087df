import { contentTypeOf, headerOf, type WireHeader, withoutFraming } from '../http/headers.ts';
import type { WireBody } from '../http/wireBody.ts';
import { inlineCode } from '../source/words.ts';
import { isCurl } from './isMessage.ts';
import { parseCurl } from './parseCurl.ts';
import type { PastedRequest, PastedResponse, Unreadable } from './wire.types.ts';

/**
 * Reads a pasted message: a cURL command or a raw HTTP request or response.
 *
 * @example parseMessage('curl https://a.example') // { kind: 'request', method: 'GET', … }
 */
export function parseMessage(text: string): ParsedHttpMessage {
  if (!isCurl(text)) return parseHttpMessage(text);
  const read = parseCurl(text);
  return 'problem' in read ? read : { kind: 'request', ...read };
}

export type ParsedHttpMessage =
  | ({ readonly kind: 'request' } & PastedRequest)
  | ({ readonly kind: 'response' } & PastedResponse)
  | Unreadable;

/**
 * Reads an HTTP/1.1 message as text: a request line or status line, headers, an empty line, a body (RFC 9112 §2.1).
 * Lines may end in any way; the version may be missing; comment lines of `.http` files may precede it.
 *
 * @returns A request or a response, or what is wrong with the text. The target of a request may be absolute; a path
 *   is put after the `Host`, by `https`, which the message does not say.
 * @example parseHttpMessage('POST /a HTTP/1.1\nHost: a.example\n\n{}') // { kind: 'request', url: 'https://a.example/a', … }
 */
export function parseHttpMessage(text: string): ParsedHttpMessage {
  const start = text.replace(/^(?:\s*(?:#|\/\/)[^\n]*\n|\s*\n)+/, '').trimStart();
  const blank = /\r?\n[ \t]*\r?\n|\r\r/.exec(start);
  const head = blank ? start.slice(0, blank.index) : start.trimEnd();
  const content = blank ? start.slice(blank.index + blank[0].length) : '';
  const [first = '', ...lines] = head.split(/\r\n|\n|\r/);
  const fields = readFields(lines);
  if ('problem' in fields) return fields;
  const { headers } = fields;
  const body = bodyOf(headers, content);
  const more = { headers: withoutFraming(headers), ...(body && { body }), ignored: [] };

  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})(?:\s.*)?$/is.exec(first)?.[1];
  if (status !== undefined) return { kind: 'response', status: Number(status), ...more };
  const { method, target } = requestLine(first);
  if (method === undefined || target === undefined) {
    return {
      problem: `The first line, ${inlineCode(first)}, is neither a request (\`POST /path HTTP/1.1\`) nor a response (\`HTTP/1.1 201 Created\`) nor a cURL command.`,
    };
  }
  return { kind: 'request', method, url: urlOf(target, headerOf(headers, 'Host')), ...more };
}

/** Without its version, a line is a request only by what looks like a method and a target: prose has two words, too. */
function requestLine(line: string): { readonly method?: string; readonly target?: string } {
  const whole = line.trimEnd();
  const version = /\sHTTP\/\d(?:\.\d)?$/i.exec(whole)?.[0];
  const rest = whole.slice(0, whole.length - (version?.length ?? 0)).trimEnd();
  const [, method, target] = /^([!#$%&'*+.^_`|~\w-]+)\s+(\S.*)$/s.exec(rest) ?? [];
  if (method === undefined || target === undefined) return {};
  const looksRight =
    method === method.toUpperCase() && /^(?:[/*{<$]|[a-z][a-z0-9+.-]*:\/\/|[\w.-]+(?:[:/]|$))/i.test(target);
  return version !== undefined || looksRight ? { method, target } : {};
}

function readFields(lines: readonly string[]): { readonly headers: readonly WireHeader[] } | Unreadable {
  const headers: WireHeader[] = [];
  for (const [index, line] of lines.entries()) {
    const last = headers.at(-1);
    const [, name, value = ''] = /^([^\s:]+)[ \t]*:[ \t]*(.*)$/s.exec(line) ?? [];
    if (/^[ \t]/.test(line) && last) {
      headers[headers.length - 1] = { name: last.name, value: `${last.value} ${line.trim()}` };
    } else if (name !== undefined) headers.push({ name, value: value.replace(/(?<![ \t])[ \t]+$/, '') });
    else {
      return {
        problem: `Line ${index + 2}, ${inlineCode(line)}, is not a header: write \`Name: value\`, and an empty line before the body.`,
      };
    }
  }
  return { headers };
}

function bodyOf(headers: readonly WireHeader[], content: string): WireBody | undefined {
  const encoding = headerOf(headers, 'Transfer-Encoding') ?? '';
  const text = /\bchunked\b/i.test(encoding) ? unchunked(content) : content;
  return text.trim() === '' ? undefined : { mediaType: contentTypeOf(headers) ?? '', text };
}

/** Chunks with their lengths, as they are on the wire; a body that was put together already stays. */
function unchunked(content: string): string {
  let text = '';
  let rest = content;
  for (;;) {
    const [line, size = ''] = /^([0-9A-Fa-f]+)(?:;[^\n]*)?\r?\n/.exec(rest) ?? [];
    if (line === undefined) return content;
    const length = Number.parseInt(size, 16);
    if (length === 0) return text;
    text += rest.slice(line.length, line.length + length);
    rest = rest.slice(line.length + length).replace(/^\r?\n/, '');
  }
}

function urlOf(target: string, host: string | undefined): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target) || host === undefined || host === '') return target;
  return `https://${host}${target.startsWith('/') ? '' : '/'}${target}`;
}
