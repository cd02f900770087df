import type { DocumentSet } from '../../../openapi/index.ts';
import {
  defined,
  isArray,
  type JsonValue,
  listMember,
  member,
  stringMember,
  urlOf,
} from '../../../openapi/source/index.ts';
import type { Compared, ComparedOrigin, Origin } from '../../../store/work.ts';
import { applyDelta } from './applyDelta.ts';
import type { Every } from './everyMember.ts';

/**
 * Reads back what `packCompared` made. Trusts nothing: without a document to start from there is nothing to compare with.
 *
 * @param open What the link holds of the open version.
 */
export function unpackCompared(
  value: JsonValue | undefined,
  open: DocumentSet | undefined,
): Compared | undefined {
  const list = member(value, 'd');
  const entry = stringMember(value, 'e') ?? '';
  const whole = isArray(list)
    ? list.map((pair): JsonValue => {
        const [uri, text] = isArray(pair) ? pair : [];
        if (typeof uri !== 'string' || !isArray(text)) return pair;
        const base = open && counterpart(open, fileName(entry), fileName(uri));
        return [uri, base === undefined ? null : (applyDelta(base, text) ?? null)];
      })
    : null;
  const set = unpackSet({ e: member(value, 'e') ?? null, d: whole });
  if (!set) return undefined;
  return defined<Every<Compared>>({
    set,
    origin: unpackComparedOrigin(member(value, 'o')),
    is: member(value, 'n') === true ? 'after' : 'before',
    slice: member(value, 't') === true || undefined,
  });
}

/** The open document that belongs to another version's: the entries do, and those of one name. */
export function counterpart(open: DocumentSet, entry: string, uri: string): string | undefined {
  const name = uri === entry ? open.entry : uri;
  return open.documents.find((each) => each.uri === name)?.text;
}

/** A set whose entry is among its documents, each name once; `undefined` for anything else. */
export function unpackSet(value: JsonValue | undefined): DocumentSet | undefined {
  const texts = new Map<string, string>();
  for (const pair of listMember(value, 'd')) {
    const [uri, text] = isArray(pair) ? pair : [];
    const name = typeof uri === 'string' ? fileName(uri) : undefined;
    if (name !== undefined && typeof text === 'string' && !texts.has(name)) texts.set(name, text);
  }
  const documents = [...texts].map(([uri, text]) => ({ uri, text }));
  const named = stringMember(value, 'e');
  const entry = named === undefined ? documents[0]?.uri : fileName(named);
  return entry !== undefined && texts.has(entry) ? { entry, documents } : undefined;
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
