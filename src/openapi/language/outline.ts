import { groupBy } from '../flow/groupCallbacks.ts';
import type { DocumentRange, Range } from '../source/range.ts';
import type { Analysis, CallbackRequest, LinkRequest, Operation } from '../workspace/model.ts';

/** One line of a document's outline. */
export interface OutlineEntry {
  readonly kind: 'operation' | 'callback' | 'expression';
  readonly name: string;
  readonly detail: string;
  /** From its first character to the last of what it holds. */
  readonly range: Range;
  /** Where to go. */
  readonly target: Range;
  readonly inside: readonly OutlineEntry[];
}

/**
 * The outline of one document: operations with callbacks or links, their callback requests and links, the expressions of
 * these.
 *
 * A component callback is listed once, at the first operation that refers to it, since all of them lead there.
 *
 * @example outlineOf(analysis, 'api.yaml')[0]?.name // 'POST /streams'
 */
export function outlineOf(analysis: Analysis, uri: string): readonly OutlineEntry[] {
  const listed = new Set<number>();
  const links = groupBy(analysis.links ?? [], ({ parentId }) => parentId);
  const operations = [...analysis.operations, ...(analysis.linkedOperations ?? [])];
  const entries = operations.flatMap((operation) => {
    const next = links.get(operation.id) ?? [];
    if (operation.callbacks.length + next.length === 0 && operation.origin !== 'webhook') return [];
    const inside = [...callbackEntries(operation.callbacks, uri, listed), ...linkEntries(next, uri, listed)];
    if (operation.range.uri !== uri) return inside;
    return [entry('operation', operationName(operation), operation.summary ?? '', operation.range, inside)];
  });
  // Operations with links alone come after those with callbacks.
  return links.size === 0 ? entries : entries.toSorted((one, other) => one.target.start - other.target.start);
}

function linkEntries(
  links: readonly LinkRequest[],
  uri: string,
  listed: Set<number>,
): readonly OutlineEntry[] {
  return links.flatMap((request): readonly OutlineEntry[] => {
    const { nameRange, method, key, link } = request;
    if (nameRange.uri !== uri || listed.has(nameRange.start)) return [];
    listed.add(nameRange.start);
    const inside = link.expressions.flatMap(({ raw, range }) =>
      range.uri === uri ? [entry('expression', raw, '', range, [])] : [],
    );
    return [entry('callback', `${request.name}: link to ${method}`.trim(), key, nameRange, inside)];
  });
}

function operationName({ origin, method, path }: Operation): string {
  const what = {
    webhook: 'webhook ',
    path: '',
    'component-path-item': '',
    'component-callback': 'component ',
  };
  return `${method} ${what[origin]}${path}`.trim();
}

function callbackEntries(
  callbacks: readonly CallbackRequest[],
  uri: string,
  listed: Set<number>,
): readonly OutlineEntry[] {
  return callbacks.flatMap((callback): readonly OutlineEntry[] => {
    const nested = () => callbackEntries(callback.callbacks, uri, listed);
    if (callback.keyRange.uri !== uri || listed.has(callback.range.start)) return nested();
    listed.add(callback.range.start);
    const inside = [...expressionEntries(callback, uri), ...nested()];
    return [
      entry(
        'callback',
        `${callback.name}: ${callback.method}`.trim(),
        callback.key,
        callback.keyRange,
        inside,
      ),
    ];
  });
}

function expressionEntries(callback: CallbackRequest, uri: string): readonly OutlineEntry[] {
  return callback.parsed.parts.flatMap((part, index) => {
    const range = callback.partRanges[index];
    if (part.kind !== 'expression' || range?.uri !== uri) return [];
    const raw = part.raw.replace(/^\{(.*)\}$/s, '$1');
    return [entry('expression', raw, '', range, [])];
  });
}

function entry(
  kind: OutlineEntry['kind'],
  name: string,
  detail: string,
  { start, end }: DocumentRange,
  inside: readonly OutlineEntry[],
): OutlineEntry {
  const target = { start, end };
  const range = {
    start: inside.reduce((least, each) => Math.min(least, each.range.start), start),
    end: inside.reduce((most, each) => Math.max(most, each.range.end), end),
  };
  return { kind, name: name === '' ? '(no name)' : name, detail, range, target, inside };
}
