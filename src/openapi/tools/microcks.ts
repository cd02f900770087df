import type { JsonValue } from '../source/json.ts';
import { readPointer } from '../source/pointer.ts';
import { inlineCode } from '../source/words.ts';
import { javaText } from './javaText.ts';
import { javaUri } from './javaUri.ts';
import type { ToolRemark, ToolText } from './tool.types.ts';
import type { WireExchange } from './wireExchange.ts';

/**
 * The request that Microcks 1.16 sends for a callback key (rules M3–M5 of README.md §tools). It reads one expression
 * that is the whole key, and reads it from the request.
 *
 * @param key As the document has it, repaired or not.
 * @returns `text` is absent where it takes no URL from the key. Never throws.
 * @example microcks('{$request.body#/url}/data', exchange).sent // undefined
 */
export function microcks(key: string, exchange: WireExchange): ToolText {
  const found = read(key, exchange);
  if (found.text === undefined) return { remarks: [found.remark] };
  const { text } = found;
  const remarks = found.remark ? [found.remark] : [];
  if (javaUri(text) === undefined) {
    const reason =
      text === '' ? 'an empty address is not called' : 'Java takes no absolute URI from this text';
    return { text, remarks: [...remarks, { rule: 'M5', reason }] };
  }
  const [sent = ''] = text.split('#', 1);
  return { text, sent, remarks };
}

type Found =
  | { readonly text: string; readonly remark?: ToolRemark }
  | { readonly text?: never; readonly remark: ToolRemark };

function read(key: string, exchange: WireExchange): Found {
  if (key.length < 3) return none('the key is too short to hold an expression');
  const pieces = piecesOf(key.slice(2, -1));
  const [, message, name] = pieces;
  if (message === undefined) return none('it reads one expression with a dot, which the whole key must be');
  const fromResponse = key.startsWith('{$response')
    ? { rule: 'M3', reason: 'it reads `$response` from the request' }
    : undefined;
  if (message === 'query' || message === 'header') {
    if (name === undefined) return none(`\`${message}\` without a name is refused`);
    const value = message === 'query' ? exchange.query.get(name)?.[0] : headerOf(exchange, name);
    if (value === undefined)
      return none(`the request has no ${message === 'query' ? 'parameter' : 'header'} ${inlineCode(name)}`);
    return { text: value, ...(fromResponse && { remark: fromResponse }) };
  }
  if (!message.startsWith('body#'))
    return none('it reads one expression of query, header or body, which the whole key must be');
  const pointer = message.slice('body#'.length);
  if (pointer !== '' && !pointer.startsWith('/')) return none(`${inlineCode(pointer)} is not a JSON Pointer`);
  return bodyText(pointer, exchange, fromResponse ?? shortened(key, pointer));
}

function bodyText(pointer: string, { body }: WireExchange, remark: ToolRemark | undefined): Found {
  const value: JsonValue | undefined = body.kind === 'json' ? readPointer(body.value, pointer) : undefined;
  if (value === undefined) {
    const reason =
      body.kind === 'json'
        ? `${inlineCode(pointer)} has no value, so it becomes an empty text`
        : 'it reads JSON bodies only';
    return { text: '', remark: remark ?? { rule: 'M5', reason } };
  }
  const rewritten: ToolRemark | undefined =
    typeof value === 'object' ? { rule: 'M5', reason: 'null, lists and objects become JSON' } : undefined;
  const said = remark ?? rewritten;
  return { text: javaText(value), ...(said && { remark: said }) };
}

/** Text after the pointer is taken for a part of it. */
function shortened(key: string, pointer: string): ToolRemark | undefined {
  return key.endsWith(`#${pointer}}`)
    ? undefined
    : { rule: 'M3', reason: `it takes the rest of the key for the pointer, ${inlineCode(pointer)}` };
}

/** Java's `split`: no empty pieces at the end. */
function piecesOf(text: string): readonly string[] {
  const pieces = text.split('.');
  while (pieces.length > 1 && pieces.at(-1) === '') pieces.pop();
  return pieces;
}

function headerOf({ headers }: WireExchange, name: string): string | undefined {
  return headers.find(([written]) => written.toLowerCase() === name.toLowerCase())?.[1];
}

function none(reason: string): { readonly remark: ToolRemark } {
  return { remark: { rule: 'M3', reason } };
}
