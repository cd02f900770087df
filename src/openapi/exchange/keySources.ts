import type { KeyPart, Message, ParsedKey } from '../expression/expression.ts';
import type { PartSource } from '../expression/sources.ts';
import { percentEncode } from '../http/percentEncode.ts';
import { parsePointer } from '../source/pointer.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Field } from './detail.ts';
import { consumerOrigin, providerOrigin } from './servers.ts';

/**
 * What a value is to a URL whose beginning it makes: the whole beginning, or the scheme before `://`, or the host
 * after it.
 */
type UrlRole = 'url' | 'scheme' | 'host';

/** A part of a message that a callback key reads. */
export interface KeySource {
  readonly message: Message;
  readonly kind: PartSource;
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
  return keys.flatMap(({ parts }) => {
    const hostAt = hostIndex(parts);
    return parts.flatMap((part, index) => sourceOf(part, roleOf(index, parts, hostAt)));
  });
}

/**
 * Finds the sources that read a field, for many fields of one list of sources.
 *
 * @example sourcesByField(sources)({ name: 'url', in: 'query' }) // those of `$request.query.url`
 */
export function sourcesByField(
  sources: readonly KeySource[],
): (field: Pick<Field, 'name' | 'in'>) => readonly KeySource[] {
  const known = byField.get(sources) ?? new Map<string, KeySource[]>();
  if (!byField.has(sources)) {
    for (const source of sources) {
      const key = fieldKey(source.kind, source.name);
      const group = known.get(key);
      if (group) group.push(source);
      else known.set(key, [source]);
    }
    byField.set(sources, known);
  }
  return (field) => known.get(fieldKey(field.in, field.name)) ?? [];
}

const byField = new WeakMap<readonly KeySource[], Map<string, KeySource[]>>();

/**
 * Equal for fields that are one. Only header names compare without case.
 *
 * @example fieldKey('header', 'X-Id') // 'header x-id'
 */
export function fieldKey(location: string, name: string): string {
  return `${location} ${location === 'header' ? name.toLowerCase() : name}`;
}

/**
 * Whether a source reads this field. Only header names compare without case.
 *
 * @example reads({ message: 'request', kind: 'header', name: 'x-id' }, { in: 'header', name: 'X-Id' }) // true
 */
export function reads(source: KeySource, field: Pick<Field, 'name' | 'in'>): boolean {
  if (source.kind !== field.in) return false;
  return field.in === 'header'
    ? source.name.toLowerCase() === field.name.toLowerCase()
    : source.name === field.name;
}

function sourceOf(part: KeyPart, role: UrlRole | undefined): readonly KeySource[] {
  if (part.kind !== 'expression') return [];
  const { expression } = part;
  const more = role === undefined ? {} : { role };
  if (!('message' in expression)) return [];
  const { kind, message } = expression;
  return [{ message, kind, name: 'name' in expression ? expression.name : expression.pointer, ...more }];
}

function roleOf(index: number, parts: readonly KeyPart[], hostAt: number | undefined): UrlRole | undefined {
  if (index === 0) return parts[1]?.kind === 'literal' && parts[1].raw.startsWith('://') ? 'scheme' : 'url';
  return index === hostAt ? 'host' : undefined;
}

/** The part after the text that ends the scheme: the first slashes of the key are those of its `://`. */
function hostIndex(parts: readonly KeyPart[]): number | undefined {
  const slash = parts.findIndex(({ raw }) => raw.includes('/'));
  const holder = parts[slash];
  return holder?.kind === 'literal' && /^[^/]*:\/\/$/.test(holder.raw) ? slash + 1 : undefined;
}

/**
 * The generated value for a source that begins a URL, so that the URL looks like one: callbacks go to the consumer, and
 * a `Location` names something the provider made. Both hosts are reserved, so no request reaches anyone.
 *
 * @returns Nothing for a source that does not begin a URL.
 * @example conventionValue({ message: 'request', kind: 'query', name: 'callbackUrl', role: 'url' })
 *   // 'https://consumer.example/callbackUrl'
 */
export function conventionValue(source: KeySource): string | undefined {
  switch (source.role) {
    case 'scheme':
      return 'https';
    case 'host':
      return 'consumer.example';
    case 'url':
      if (
        source.message === 'response' &&
        source.kind === 'header' &&
        source.name.toLowerCase() === 'location'
      ) {
        return `${providerOrigin}/status/1`;
      }
      return `${consumerOrigin}/${percentEncode(lastName(source))}`;
    default:
      return undefined;
  }
}

/** The member's own name; array indices name nothing. */
function lastName(source: KeySource): string {
  if (source.kind !== 'body') return source.name;
  const tokens = (parsePointer(source.name) ?? []).filter((token) => token !== '' && !/^[0-9]+$/.test(token));
  return tokens.at(-1) ?? 'callback';
}

/** What describing one message of an operation needs to know everywhere. */
export interface DescribeContext {
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
  readonly message: Message;
  /** The keyword of members that the message is not meant to have. */
  readonly hidden: 'readOnly' | 'writeOnly';
  /** What the callback keys read of this message. */
  readonly sources: readonly KeySource[];
}
