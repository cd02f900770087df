import type { DocumentSet } from '../../../openapi/index.ts';
import {
  defined,
  isArray,
  type JsonValue,
  member,
  stringMember,
  urlOf,
} from '../../../openapi/source/index.ts';
import type { Compared, ComparedOrigin, Origin } from '../../../store/state.ts';
import { type Every, noneLeft } from './everyMember.ts';

/** What is compared with, as short JSON; see `packState`. */
export function packCompared({ set, origin, is, slice, ...rest }: Compared): JsonValue {
  noneLeft(rest);
  return defined({
    ...packSet(set),
    o: origin.kind === 'opened' ? ['opened'] : packOrigin(origin),
    n: is === 'after' || undefined,
    t: slice || undefined,
  });
}

/** Trusts nothing: without a document to start from there is nothing to compare with. */
export function unpackCompared(value: JsonValue | undefined): Compared | undefined {
  const set = unpackSet(value);
  if (!set) return undefined;
  return defined<Every<Compared>>({
    set,
    origin: unpackComparedOrigin(member(value, 'o')),
    is: member(value, 'n') === true ? 'after' : 'before',
    slice: member(value, 't') === true || undefined,
  });
}

/** Documents as short JSON: `e` the entry, `d` names and texts. */
export function packSet({ entry, documents, ...rest }: DocumentSet): { e: string; d: JsonValue } {
  noneLeft(rest);
  return { e: entry, d: documents.map(({ uri, text }) => [uri, text]) };
}

/** A set whose entry is among its documents, each name once; `undefined` for anything else. */
export function unpackSet(value: JsonValue | undefined): DocumentSet | undefined {
  const list = member(value, 'd');
  const texts = new Map<string, string>();
  for (const pair of isArray(list) ? list : []) {
    const [uri, text] = isArray(pair) ? pair : [];
    const name = typeof uri === 'string' ? fileName(uri) : undefined;
    if (name !== undefined && typeof text === 'string' && !texts.has(name)) texts.set(name, text);
  }
  const documents = [...texts].map(([uri, text]) => ({ uri, text }));
  const named = stringMember(value, 'e');
  const entry = named === undefined ? documents[0]?.uri : fileName(named);
  return entry !== undefined && texts.has(entry) ? { entry, documents } : undefined;
}

export function packOrigin(origin: Origin): JsonValue {
  switch (origin.kind) {
    case 'url':
      return ['url', origin.url];
    case 'paste':
      return ['paste'];
    default:
      return [origin.kind, origin.name];
  }
}

export function unpackOrigin(value: JsonValue | undefined): Origin {
  const [kind, name] = isArray(value) ? value : [];
  if (typeof name !== 'string') return { kind: 'paste' };
  if (kind === 'url') return isWebUrl(name) ? { kind, url: name } : { kind: 'paste' };
  return kind === 'example' || kind === 'file' ? { kind, name: fileName(name) } : { kind: 'paste' };
}

function unpackComparedOrigin(value: JsonValue | undefined): ComparedOrigin {
  return isArray(value) && value[0] === 'opened' ? { kind: 'opened' } : unpackOrigin(value);
}

/**
 * JSON can escape a lone half of a surrogate pair, and what makes an address of a name throws at one. Browsers give
 * files no such names, so U+FFFD replaces it, as in UTF-8. Texts that were typed keep theirs.
 */
function fileName(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && urlOf(text) !== undefined;
}
