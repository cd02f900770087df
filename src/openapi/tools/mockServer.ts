import type { JsonValue } from '../source/json.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { readPointer } from '../source/pointer.ts';
import { inlineCode } from '../source/words.ts';
import { javaText } from './javaText.ts';
import { javaUri } from './javaUri.ts';
import { type Group, readTemplate } from './readTemplate.ts';
import type { ToolRemark, ToolText } from './tool.types.ts';
import type { WireExchange } from './wireExchange.ts';

/**
 * The request that MockServer 7.0 sends for a callback key (rules S1–S5 of README.md §tools).
 *
 * @param key As the document has it, repaired or not.
 * @returns `sent` has a decoded path and no query; it is absent where nothing is sent. Never throws.
 * @example mockServer('https://a.example/x?y={$method}', exchange).sent // 'https://a.example/x'
 */
export function mockServer(key: string, exchange: WireExchange): ToolText {
  const remarks: ToolRemark[] = [];
  const text = key.includes('{$')
    ? readTemplate(key, groupAt, (inner) => {
        const found = read(inner.slice(1), exchange);
        if (found.remark) remarks.push(found.remark);
        return found.text;
      })
    : key;
  const uri = /^https?:\/\//.test(text) ? javaUri(text) : undefined;
  if (uri === undefined) {
    const isHttp = /^https?:\/\//.test(text);
    const reason = isHttp
      ? `Java takes no URI from this text${key.includes('{$') ? '' : ', so the callback is dropped'}`
      : 'text that does not start with `http://` or `https://` has no host, so nothing is sent';
    return { text, remarks: [...remarks, { rule: key.includes('{$') ? 'S5' : 'S1', reason }] };
  }
  const path = percentDecode(uri.path);
  if (uri.query !== '') remarks.push({ rule: 'S5', reason: 'the query is left out' });
  if (/%(?:2f|3f|23|25)/i.test(uri.path)) remarks.push({ rule: 'S5', reason: 'the path is sent decoded' });
  return { text, sent: `${uri.scheme}://${uri.host}${path}`, remarks };
}

/** `{$`, at least one character, `}`. */
function groupAt(key: string, start: number): Group {
  if (key.charAt(start + 1) !== '$' || key.charAt(start + 2) === '}') return { next: start + 1 };
  const end = key.indexOf('}', start + 2);
  return end < 0 ? { next: key.length } : { end };
}

interface Found {
  readonly text: string;
  readonly remark?: ToolRemark;
}

/** @param inner The text after `{$`. */
function read(inner: string, exchange: WireExchange): Found {
  const after = (prefix: string) => (inner.startsWith(prefix) ? inner.slice(prefix.length) : undefined);
  const pointer = after('request.body#');
  if (pointer !== undefined) return body(pointer, exchange);
  const query = after('request.query.');
  if (query !== undefined) return sent(query, named(exchange.query, query)?.[0]);
  const header = after('request.header.');
  if (header !== undefined) return sent(header, named(new Map(exchange.headers), header));
  const path = after('request.path.');
  if (path !== undefined) return sent(path, exchange.path.get(path));
  if (inner === 'request.method') return { text: exchange.method };
  if (inner === 'url') {
    const [url = ''] = exchange.url.split('?', 1);
    return { text: url, remark: { rule: 'S3', reason: '`$url` is without its query' } };
  }
  return {
    text: '',
    remark: { rule: 'S3', reason: `${inlineCode(`$${inner}`)} is not read, so it becomes an empty text` },
  };
}

function body(pointer: string, { body: message }: WireExchange): Found {
  const value: JsonValue | undefined =
    message.kind === 'json' ? readPointer(message.value, pointer) : undefined;
  if (value === undefined || value === null) {
    const reason =
      message.kind === 'json'
        ? `${inlineCode(pointer)} has no value, so it becomes an empty text`
        : 'it reads JSON bodies only';
    return { text: '', remark: { rule: 'S4', reason } };
  }
  const text = javaText(value);
  return typeof value === 'object'
    ? { text, remark: { rule: 'S4', reason: 'lists and objects become JSON' } }
    : { text };
}

/** The first value of a name, in any case. */
function named<T>(values: ReadonlyMap<string, T>, name: string): T | undefined {
  for (const [each, value] of values) if (each.toLowerCase() === name.toLowerCase()) return value;
  return undefined;
}

function sent(name: string, value: string | undefined): Found {
  return value === undefined
    ? {
        text: '',
        remark: { rule: 'S4', reason: `${inlineCode(name)} is not sent, so it becomes an empty text` },
      }
    : { text: value };
}
