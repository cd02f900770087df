import { isArray, isObject, type JsonValue, own } from '../source/json.ts';
import { unescapeToken } from '../source/pointer.ts';
import { urlOf } from '../source/urlOf.ts';
import { inlineCode } from '../source/words.ts';
import { type Group, readTemplate } from './readTemplate.ts';
import type { ToolRemark, ToolText } from './tool.types.ts';
import type { WireBodyValue, WireExchange } from './wireExchange.ts';

/**
 * The request that `prism mock` 5.16 sends for a callback key (rules P3–P10 of README.md §tools, held to runs of it).
 *
 * @param key As the document has it, repaired or not.
 * @returns The text of its template, and the address after the clean-up of its HTTP client; `sent` is absent where that
 *   client refuses the address. Never throws.
 * @example prism('{$request.header.X-Url}', exchange).remarks // [{ rule: 'P6', … }]
 */
export function prism(key: string, exchange: WireExchange): ToolText {
  const remarks: ToolRemark[] = [];
  if (!key.includes('{') && key.startsWith('$')) {
    remarks.push({ rule: 'P3', reason: 'a key without braces is text, not an expression' });
  }
  const text = readTemplate(key, groupAt, (inner) => {
    const found = read(inner, exchange);
    if (found.remark) remarks.push(found.remark);
    return found.text;
  });
  return withAddress(text, remarks);
}

/** The braces with the shortest text between them, at least one character and no line break. */
function groupAt(key: string, start: number): Group {
  const end = key.indexOf('}', start + 2);
  if (end < 0) return { next: key.length };
  const lineBreak = key.slice(start, end).search(/[\n\r\u2028\u2029]/);
  return lineBreak < 0 ? { end } : { next: start + lineBreak };
}

interface Found {
  readonly text: string;
  readonly remark?: ToolRemark;
}

function read(inner: string, exchange: WireExchange): Found {
  const [root, message, name] = inner.split(/[.#]/, 3);
  if (root === '$method') {
    const remark = { rule: 'P5', reason: '`$method` is written in lower case' };
    return { text: exchange.method.toLowerCase(), remark };
  }
  if (root === '$statusCode') return { text: String(exchange.response?.status ?? '') };
  if (root === '$request' || root === '$response') {
    const from = root === '$request' ? exchange : exchange.response;
    if (message === 'header') return header(root, name, from?.headers ?? []);
    if (message === 'query' && root === '$request') return query(inner, name, exchange);
    if (message === 'body') return body(inner, name, from?.body ?? { kind: 'none' });
  }
  return empty('P5', `${inlineCode(inner)} is not read, so it becomes an empty text`);
}

function header(root: string, name: string | undefined, headers: WireExchange['headers']): Found {
  if (name === undefined) return empty('P4', 'an expression without a name becomes an empty text');
  const isRequest = root === '$request';
  const found = headers.filter(([written]) => (isRequest ? written.toLowerCase() : written) === name);
  if (found.length > 0) return { text: found.map(([, value]) => value).join(', ') };
  const anyCase = headers.find(([written]) => written.toLowerCase() === name.toLowerCase());
  if (anyCase === undefined) return absent(name);
  return isRequest
    ? empty('P6', `request headers have names in lower case here, so ${inlineCode(name)} is not found`)
    : empty('P6', `the name must be written as the document writes it, ${inlineCode(anyCase[0])}`);
}

function query(inner: string, name: string | undefined, exchange: WireExchange): Found {
  if (name === undefined) return empty('P4', 'an expression without a name becomes an empty text');
  const found = exchange.query.get(name);
  if (found !== undefined) {
    return found.length > 1 ? joined(found) : { text: found[0] ?? '' };
  }
  const [, , ...rest] = inner.split(/[.#]/);
  if (rest.length > 1) {
    return empty('P4', `the name ends at the first \`.\` or \`#\`, so it is ${inlineCode(name)}`);
  }
  return inherited(name) ?? absent(name);
}

function body(inner: string, pointer: string | undefined, message: WireBodyValue): Found {
  if (!pointer?.startsWith('/')) {
    return empty(
      'P8',
      'the body as a whole, or a pointer that does not start with `/`, becomes an empty text',
    );
  }
  const value = walk(scriptValue(message), pointer);
  const cut = inner.split(/[.#]/).length > 3;
  const remark = cut
    ? { rule: 'P4', reason: `the pointer ends at the first \`.\` or \`#\`, so it is ${inlineCode(pointer)}` }
    : undefined;
  if (value === undefined || value === null) {
    return remark
      ? { text: '', remark }
      : empty('P9', `${inlineCode(pointer)} has no value, so it becomes an empty text`);
  }
  if (isArray(value) && !remark) return joined(value);
  const text = scriptText(value);
  if (isObject(value) && !remark)
    return { text, remark: { rule: 'P9', reason: 'an object becomes `[object Object]`' } };
  if (pointer.includes('%') && !remark) {
    return { text, remark: { rule: 'P8', reason: 'a pointer is percent-decoded' } };
  }
  return remark ? { text, remark } : { text };
}

/** Forms arrive in a wrapper whose member `right` has the values. */
function scriptValue(message: WireBodyValue): JsonValue | undefined {
  switch (message.kind) {
    case 'json':
      return message.value;
    case 'form':
      return { _tag: 'Right', right: message.value };
    case 'text':
      return message.text;
    case 'none':
      return undefined;
  }
}

function walk(start: JsonValue | undefined, pointer: string): JsonValue | undefined {
  let value = start;
  for (const token of pointer.slice(1).split('/')) {
    let name: string;
    try {
      name = unescapeToken(decodeURIComponent(token));
    } catch {
      return undefined;
    }
    value = memberOf(value, name);
  }
  return value;
}

/** A property as scripts read it: members, items, characters, and what each value inherits. */
function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || isArray(value)) {
    if (name === 'length') return value.length;
    if (/^(?:0|[1-9]\d*)$/.test(name)) return value[Number(name)];
    return inherited(name)?.text;
  }
  if (isObject(value)) return own(value, name) ?? inherited(name)?.text;
  return inherited(name)?.text;
}

const OBJECT_METHODS = [
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
];

/** Names that every object of a script has are found although no one sent them. */
function inherited(name: string): Found | undefined {
  const remark = {
    rule: 'P7',
    reason: `${inlineCode(name)} is a method of every object there, and its code is inserted`,
  };
  if (OBJECT_METHODS.includes(name)) return { text: `function ${name}() { [native code] }`, remark };
  if (name === 'constructor') return { text: 'function Object() { [native code] }', remark };
  return name === '__proto__' ? { text: '[object Object]', remark } : undefined;
}

function scriptText(value: JsonValue): string {
  if (value === null) return '';
  if (isArray(value)) return value.map(scriptText).join(',');
  return isObject(value) ? '[object Object]' : String(value);
}

function joined(values: readonly JsonValue[]): Found {
  return {
    text: scriptText(values),
    remark: { rule: 'P9', reason: 'the items of a list are joined by commas' },
  };
}

function absent(name: string): Found {
  return empty('P9', `${inlineCode(name)} is not sent, so it becomes an empty text`);
}

function empty(rule: string, reason: string): Found {
  return { text: '', remark: { rule, reason } };
}

function withAddress(text: string, remarks: readonly ToolRemark[]): ToolText {
  const refused = (reason: string): ToolText => ({
    text,
    remarks: [...remarks, { rule: 'P10', reason }],
  });
  const url = urlOf(text);
  if (url === undefined || !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(text.trim())) {
    return refused('its HTTP client refuses what is not an absolute URL');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refused('its HTTP client sends to http and https only');
  }
  const sent = `${url.protocol}//${url.host}${url.pathname}${url.search}`;
  return { text, sent, remarks };
}
