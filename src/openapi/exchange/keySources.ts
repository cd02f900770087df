import type { KeyPart, Message, ParsedKey } from '../expression/expression.ts';
import type { Field } from './detail.ts';

/**
 * What a value is to a URL whose beginning it makes: the whole beginning, or the scheme before `://`, or the host
 * after it.
 */
export type UrlRole = 'url' | 'scheme' | 'host';

/** A part of a message that a callback key reads. */
export interface KeySource {
  readonly message: Message;
  readonly kind: 'header' | 'query' | 'path' | 'body';
  /** The name, or the JSON Pointer of a `body` source. */
  readonly name: string;
  readonly role?: UrlRole;
}

/**
 * Lists the parts of the exchange that callback keys read, with the part each plays in its URL.
 *
 * @param keys Keys as parsed; of an invalid key, the expressions that can be read.
 * @example keySources([parseKey('{$request.query.callbackUrl}/data')])
 *   // [{ message: 'request', kind: 'query', name: 'callbackUrl', role: 'url' }]
 */
export function keySources(keys: readonly ParsedKey[]): readonly KeySource[] {
  return keys.flatMap((key) => key.parts.flatMap((part, index) => sourceOf(part, index, key.parts)));
}

/** Whether a source reads this field. Only header names compare without case. */
export function reads(source: KeySource, field: Pick<Field, 'name' | 'in'>): boolean {
  if (source.kind !== field.in) return false;
  return field.in === 'header'
    ? source.name.toLowerCase() === field.name.toLowerCase()
    : source.name === field.name;
}

function sourceOf(part: KeyPart, index: number, parts: readonly KeyPart[]): readonly KeySource[] {
  if (part.kind !== 'expression') return [];
  const { expression } = part;
  const role = roleOf(index, parts);
  const more = role === undefined ? {} : { role };
  switch (expression.kind) {
    case 'header':
    case 'query':
    case 'path':
      return [{ message: expression.message, kind: expression.kind, name: expression.name, ...more }];
    case 'body':
      return [{ message: expression.message, kind: 'body', name: expression.pointer, ...more }];
    default:
      return [];
  }
}

function roleOf(index: number, parts: readonly KeyPart[]): UrlRole | undefined {
  const before = parts
    .slice(0, index)
    .map((part) => part.raw)
    .join('');
  if (index === 0) return parts[1]?.kind === 'literal' && parts[1].raw.startsWith('://') ? 'scheme' : 'url';
  return parts[index - 1]?.kind === 'literal' && /^[^/]*:\/\/$/.test(before) ? 'host' : undefined;
}
