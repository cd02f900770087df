import type { Exchange } from '../exchange/exchange.ts';
import { readForm } from '../http/form.ts';
import { headerValue } from '../http/headers.ts';
import type { ExchangeBody, ExchangeValue } from '../http/message.ts';
import { scalarText } from '../http/scalarText.ts';
import { isArray, type JsonValue } from '../source/json.ts';

/** One exchange as a mock server meets it: header lines, decoded query values, a parsed JSON body. */
export interface WireExchange {
  readonly method: string;
  /** Absolute, as sent. */
  readonly url: string;
  /** By name, in the order of the URL, form-decoded; a name that repeats has several values. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  /** Decoded. */
  readonly path: ReadonlyMap<string, string>;
  /** By name as written; a header that repeats is one line. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: WireBodyValue;
  readonly response?: {
    readonly status: number;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly body: WireBodyValue;
  };
}

/** `json` is whatever the text parses to; servers look into other bodies in ways of their own. */
export type WireBodyValue =
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'form'; readonly value: JsonValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' };

/**
 * The exchange without what only a description knows: unsent values are gone, names are as they travel.
 *
 * @example wireExchange(exchange).query.get('callbackUrl') // ['https://c.example/cb']
 */
export function wireExchange({ request, response }: Exchange): WireExchange {
  const sent = request.values.filter((value) => value.sent);
  return {
    method: request.method,
    url: request.url,
    query: queryOf(request.url),
    path: new Map(
      sent.filter((value) => value.in === 'path').map(({ name, value }) => [name, textOf(value)]),
    ),
    headers: linesOf(sent),
    body: bodyOf(request.body),
    ...(response && {
      response: {
        status: response.status,
        headers: linesOf(response.headers.filter((value) => value.sent)),
        body: bodyOf(response.body),
      },
    }),
  };
}

function queryOf(url: string): ReadonlyMap<string, readonly string[]> {
  const start = url.indexOf('?');
  const pairs = start < 0 ? {} : readForm(url.slice(start + 1));
  return new Map(
    Object.entries(pairs).map(([name, value]) => [
      name,
      isArray(value) ? value.map(textOf) : [textOf(value)],
    ]),
  );
}

function linesOf(values: readonly ExchangeValue[]): readonly (readonly [string, string])[] {
  return values
    .filter((value) => value.in === 'header')
    .map((value) => {
      const line = headerValue(value);
      return [value.name, isArray(line) ? line.map(textOf).join(', ') : textOf(line)] as const;
    });
}

function bodyOf(body: ExchangeBody): WireBodyValue {
  if (body.kind === 'absent') return { kind: 'none' };
  if (body.kind !== 'data') return { kind: 'text', text: body.text };
  if (body.dataForm === 'json') return { kind: 'json', value: body.value };
  if (body.dataForm === 'form' || body.dataForm === 'multipart') return { kind: 'form', value: body.value };
  return { kind: 'text', text: body.text };
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : scalarText(value);
}
