import { fieldValue } from '../exchange/buildValues.ts';
import type { Field, OperationDetail } from '../exchange/detail.ts';
import { type KeySource, keySources, reads } from '../exchange/keySources.ts';
import type { KeyPart, ParsedKey } from '../expression/expression.ts';
import type { CallbackFacts, SourceFacts } from '../facts/facts.types.ts';
import { scalarText } from '../http/scalarText.ts';
import type { JsonValue } from '../source/json.ts';
import { readPointer } from '../source/pointer.ts';
import { propertyName } from '../verdict/reasonText.ts';
import { type MessageBody, messageBody, responseFor } from './messageBodies.ts';
import type { ValueChange } from './scenario.types.ts';

/** What a value is to the URL: its beginning, the scheme or host in it, or data after those. */
type SourceRole = 'url' | 'scheme' | 'host' | 'data';

/** A part of the exchange that the key reads and a scenario can change. */
export interface ScenarioSource {
  readonly facts: SourceFacts;
  /** Without the message where it is the request: `query.callbackUrl`, `body#/id`, `response.header.Location`. */
  readonly id: string;
  /** What rows call it: `callbackUrl`; the `id` where two would be called the same. */
  readonly label: string;
  readonly role: SourceRole;
  /** The part of the URL that its first use is in, as the key's text tells. */
  readonly part: 'path' | 'query' | 'fragment';
  /** The key's text right after its first use. */
  readonly after: string;
  /** Whether the key goes on after its first use. */
  readonly hasSuffix: boolean;
  readonly field?: Field;
  readonly body?: MessageBody;
  /** In the samples of the description. */
  readonly value: JsonValue | undefined;
}

/**
 * The sources of a key that scenarios can change, in the order of the key: those that the samples have a place for.
 *
 * @example scenarioSources(parsed, facts, detail).map(({ id, role }) => [id, role]) // [['query.callbackUrl', 'url']]
 */
export function scenarioSources(
  parsed: ParsedKey,
  facts: CallbackFacts,
  detail: OperationDetail,
): readonly ScenarioSource[] {
  const keys = keySources([parsed]);
  const found = facts.sources.flatMap((each) => sourceOf(each, parsed.parts, keys, detail) ?? []);
  const count = (label: string) => found.filter((each) => each.label === label).length;
  return found.map((each) => (count(each.label) > 1 ? { ...each, label: each.id } : each));
}

function sourceOf(
  facts: SourceFacts,
  parts: readonly KeyPart[],
  keys: readonly KeySource[],
  detail: OperationDetail,
): ScenarioSource | undefined {
  const index = parts.findIndex(
    (part) => part.kind === 'expression' && sourceName(part) === sourceName(facts),
  );
  const key = keys.find((each) => nameOf(each) === sourceName(facts));
  if (index < 0 || key === undefined) return undefined;
  const before = parts.slice(0, index).map((part) => (part.kind === 'literal' ? part.raw : ''));
  const next = parts[index + 1];
  const about = {
    facts,
    id: sourceName(facts).replace(/^request\./, ''),
    label: labelOf(key),
    role: key.role ?? 'data',
    part: partAfter(before.join('')),
    after: next?.kind === 'literal' ? next.raw : '',
    hasSuffix: next !== undefined,
  } as const;
  if (key.kind === 'body') {
    const body = messageBody(detail, facts.source, facts);
    if (body === undefined || /^(?:xml|opaque)$/.test(body.media.dataForm)) return undefined;
    return { ...about, body, value: readPointer(body.value, facts.pointer ?? '') };
  }
  const fields = key.message === 'request' ? detail.parameters : (responseFor(detail)?.headers ?? []);
  const field = fields.find((each) => reads(key, each));
  return field && { ...about, field, value: field.sample.value };
}

/** Equal for the facts, the expression and the source that are of one value. */
function sourceName(of: SourceFacts | Extract<KeyPart, { kind: 'expression' }>): string {
  if ('source' in of) return of.pointer === undefined ? of.source : `${of.source}#${of.pointer}`;
  const { expression } = of;
  if (!('message' in expression)) return '';
  const { message, kind } = expression;
  return nameOf({ message, kind, name: 'name' in expression ? expression.name : expression.pointer });
}

function nameOf({ message, kind, name }: KeySource): string {
  return kind === 'body' ? `${message}.body#${name}` : `${message}.${kind}.${name}`;
}

function labelOf({ message, kind, name }: KeySource): string {
  if (kind !== 'body') return name;
  return name === '' ? `the ${message} body` : propertyName(name);
}

function partAfter(before: string): ScenarioSource['part'] {
  if (before.includes('#')) return 'fragment';
  return before.includes('?') ? 'query' : 'path';
}

/**
 * Another value in the place of a source.
 *
 * @returns `undefined` where an exchange cannot hold it: a list in a parameter that is text, a line break in a header,
 *   an empty path parameter; and where the samples have it already.
 * @example valueChange(source, 'https://c.example') // { source: 'request.query.url', value: 'https://c.example' }
 */
export function valueChange(source: ScenarioSource, value: JsonValue): ValueChange | undefined {
  const { facts, field, body } = source;
  if (JSON.stringify(value) === JSON.stringify(source.value) && field?.sentByDefault !== false)
    return undefined;
  if (field) {
    const text = scalarText(value);
    if (JSON.stringify(fieldValue(field, text)) !== JSON.stringify(value)) return undefined;
    if (field.in === 'path' && text === '') return undefined;
    if (field.in === 'header' && /[\r\n]/.test(text)) return undefined;
  }
  if (body?.media.dataForm === 'text' && (typeof value !== 'string' || facts.pointer !== ''))
    return undefined;
  return { ...sourcePlace(source), value };
}

/**
 * Where a source's value is written.
 *
 * @example sourcePlace(source) // { source: 'request.body', pointer: '/id', mediaType: 'application/json' }
 */
export function sourcePlace({ facts, field }: ScenarioSource): ValueChange {
  const { source, pointer, mediaType, status } = facts;
  // The field may be spelt otherwise than the key has it: header names compare without case.
  if (field) return { source: `${source.startsWith('response.') ? 'response' : 'request'}.${field.id}` };
  return { source, pointer, mediaType, status };
}
