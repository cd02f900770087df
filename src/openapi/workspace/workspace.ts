import { isObject, type JsonValue } from '../source/json.ts';
import { DEEPEST_NESTING } from '../source/limits.ts';
import type { Location, ParsedSource } from '../source/parsedSource.ts';
import { parseSource, type ReadOptions } from '../source/parseSource.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { formatPointer, lastToken, parsePointer, readPointer, step } from '../source/pointer.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import { type OpenApiMinor, openApiKind } from '../spec/documentKind.ts';
import { createLibrary } from './library.ts';
import type { DocumentSet } from './model.ts';
import { resolveUri, splitFragment } from './uri.ts';

/** What a reference resolves to. */
export type Resolved =
  | { readonly kind: 'found'; readonly place: Place; readonly value: JsonValue }
  /** The reference names a document that is not in the set; `fragment` as written. */
  | { readonly kind: 'missing-document'; readonly uri: string; readonly fragment: string }
  | { readonly kind: 'missing-value'; readonly place: Place }
  /** The fragment is not a JSON Pointer (an anchor, say). */
  | { readonly kind: 'bad-fragment'; readonly uri: string; readonly fragment: string };

/** The documents of a set, parsed when first needed and then kept. Every question has an answer; none throws. */
export interface Workspace {
  readonly set: DocumentSet;
  /** Names of the documents parsed so far, in the order of the set. */
  readonly opened: () => readonly string[];
  /** Whether one of those is broken and was read without the tolerant parser. */
  readonly needsTolerant: () => boolean;
  /** The parsed document; `undefined` where the set has none of this name. */
  readonly source: (uri: string) => ParsedSource | undefined;
  /** The `$self` of a 3.2 document. */
  readonly selfOf: (uri: string) => string | undefined;
  readonly value: (place: Place) => JsonValue | undefined;
  readonly location: (place: Place) => Location | undefined;
  /**
   * The span of a value or of its key. Where the text has none, the nearest enclosing value that has one, so that
   * a problem always has a range.
   */
  readonly range: (place: Place, part: 'key' | 'value') => DocumentRange;
  /** Resolves a `$ref` written in the document of `place`, one step. */
  readonly resolve: (place: Place, reference: string) => Resolved;
}

/**
 * Opens a set of documents for reading by place.
 *
 * Relative references resolve against the document's name, or against its `$self` where OpenAPI 3.2 lets it have one
 * (OpenAPI Object); a document that is not found that way is looked for next to the file, since sets are often
 * opened from a folder.
 *
 * @param set The documents; names are unique, the first wins where they are not.
 * @param options The parser for broken texts, where it was loaded, and how texts are read.
 * @returns A workspace. An unknown document has no values, and its ranges are empty.
 * @example createWorkspace(set).value({ uri: 'api.yaml', pointer: '/info/title' }) // 'Streams API'
 */
export function createWorkspace(set: DocumentSet, options: ReadOptions = {}): Workspace {
  const { parse = parseSource, tolerant } = options;
  const library = createLibrary(set, (text) => parse(text, tolerant));

  /** Many rules ask for the same objects and arrays, by long pointers. Any other value is one step from those. */
  const containers = new Map<string, Map<string, JsonValue>>();
  const value = ({ uri, pointer }: Place) => {
    const known = containers.get(uri) ?? new Map<string, JsonValue>();
    if (known.size === 0) containers.set(uri, known);
    return valueAt(known, () => library.open(uri)?.value, pointer, 0);
  };
  const resolved = new Map<string, Resolved>();
  const location = (place: Place) => library.open(place.uri)?.locate(place.pointer);

  return {
    set,
    opened: library.opened,
    needsTolerant: library.needsTolerant,
    source: library.open,
    selfOf: library.selfOf,
    value,
    location,
    range: (place, part) => rangeOf(location, place, part),
    resolve: (place, reference) => {
      const key = JSON.stringify([place.uri, reference]);
      const known = resolved.get(key) ?? resolveReference(place.uri, reference);
      resolved.set(key, known);
      return known;
    },
  };

  function resolveReference(from: string, reference: string): Resolved {
    const { document, fragment } = splitFragment(reference);
    const uri = findDocument(from, document);
    if (uri !== undefined) return resolveFragment(uri, fragment);
    return { kind: 'missing-document', uri: resolveUri(from, document), fragment };
  }

  function findDocument(from: string, document: string): string | undefined {
    if (document === '') return from;
    const self = library.selfOf(from);
    const bySelf = self && library.find(resolveUri(resolveUri(from, self), document));
    return bySelf || library.find(resolveUri(from, document));
  }

  function resolveFragment(uri: string, fragment: string): Resolved {
    const candidates = [percentDecode(fragment), fragment].filter((pointer) => parsePointer(pointer));
    const [first] = candidates;
    if (first === undefined) return { kind: 'bad-fragment', uri, fragment };
    for (const pointer of candidates) {
      const place = { uri, pointer };
      const found = value(place);
      if (found !== undefined) return { kind: 'found', place, value: found };
    }
    return { kind: 'missing-value', place: { uri, pointer: first } };
  }
}

/**
 * The value a pointer names, one step from the value that encloses it; each of those is kept for what is beside it.
 * What no document holds, for its depth, is read from the root.
 */
function valueAt(
  known: Map<string, JsonValue>,
  root: () => JsonValue | undefined,
  pointer: string,
  levels: number,
): JsonValue | undefined {
  const before = known.get(pointer);
  if (before !== undefined) return before;
  const cut = pointer.lastIndexOf('/');
  const found =
    cut < 1 || levels > DEEPEST_NESTING
      ? readPointer(root(), pointer)
      : lastStep(valueAt(known, root, pointer.slice(0, cut), levels + 1), lastToken(pointer, cut));
  if (typeof found === 'object' && found !== null) known.set(pointer, found);
  return found;
}

function lastStep(parent: JsonValue | undefined, token: string | undefined): JsonValue | undefined {
  return token === undefined ? undefined : step(parent, token);
}

function rangeOf(
  location: (place: Place) => Location | undefined,
  place: Place,
  part: 'key' | 'value',
): DocumentRange {
  const { uri } = place;
  const exact = location(place);
  if (exact) return { uri, ...((part === 'key' ? exact.key : undefined) ?? exact.value) };
  const tokens = parsePointer(place.pointer) ?? [];
  // No document is deeper, but a reference may say so.
  for (let length = Math.min(tokens.length - 1, DEEPEST_NESTING); length >= 0; length--) {
    const near = location({ uri, pointer: formatPointer(tokens.slice(0, length)) });
    if (near) return { uri, ...(near.key ?? near.value) };
  }
  return { uri, start: 0, end: 0 };
}

/**
 * The minor version whose rules a document is read by: its own `openapi`, else the entry document's, else 3.1.
 * Patch levels make no difference (Versions, all versions).
 *
 * @example minorOf(workspace, 'openapi.yaml') // '3.1'
 */
export function minorOf(workspace: Workspace, uri: string): OpenApiMinor {
  return ownMinor(workspace, uri) ?? ownMinor(workspace, workspace.set.entry) ?? '3.1';
}

function ownMinor(workspace: Workspace, uri: string): OpenApiMinor | undefined {
  const root = workspace.value({ uri, pointer: '' });
  const kind = isObject(root) ? openApiKind(root) : undefined;
  return kind?.kind === 'openapi' || kind?.kind === 'openapi-unknown' ? kind.minor : undefined;
}
