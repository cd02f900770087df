import { type ExchangeEdits, readEdits } from '../../../openapi/index.ts';
import {
  defined,
  isArray,
  type JsonValue,
  member,
  members,
  stringMember,
  urlOf,
} from '../../../openapi/source/index.ts';
import type { Focus, Origin, Selection } from '../../../store/state.ts';
import { type Every, noneLeft } from './everyMember.ts';
import type { LinkDocuments, LinkState } from './linkState.ts';
import { packReview, unpackReview } from './packReview.ts';

/**
 * A state as short JSON; defaults are left out. The names are the format of links: a name never changes its meaning.
 *
 * `u` URL, or `e` entry, `d` documents, `o` origin, `c` changed since, `t` taken out of them; `s` selection, `x` edits, `p` pinned focus, `r` review: in it `r` readings,
 * `k` kept scenarios, `n` notes; `l` whether the flow shows links.
 */
export function packState(state: LinkState): JsonValue {
  const { source, selection, edits, pin, review, links, ...rest } = state;
  noneLeft(rest);
  return defined({
    ...(source.kind === 'url' ? { u: source.url } : packDocuments(source)),
    s: selection && [selection.operationId, selection.callbackId],
    x: packEdits(edits),
    p: pin && packPin(pin),
    r: review && packReview(review),
    l: links,
  });
}

/**
 * Reads a state back. Links are hostile: every member is checked, what does not fit is left out, and without a
 * document there is no state. Members that are not known are ignored, so that newer links open here too.
 */
export function unpackState(value: JsonValue): LinkState | undefined {
  const source = unpackSource(value);
  if (!source) return undefined;
  return defined<Every<LinkState>>({
    source,
    selection: unpackSelection(member(value, 's')),
    edits: unpackEdits(member(value, 'x')),
    pin: unpackPin(member(value, 'p')),
    review: unpackReview(member(value, 'r')),
    links: unpackSwitch(member(value, 'l')),
  });
}

function packDocuments({ kind: _, entry, documents, origin, edited, slice, ...rest }: LinkDocuments) {
  noneLeft(rest);
  return {
    e: entry,
    d: documents.map(({ uri, text }) => [uri, text]),
    o: packOrigin(origin),
    c: edited || undefined,
    t: slice || undefined,
  };
}

function unpackSource(value: JsonValue): LinkState['source'] | undefined {
  const url = stringMember(value, 'u');
  if (url !== undefined) return isWebUrl(url) ? { kind: 'url', url } : undefined;
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
  if (entry === undefined || !texts.has(entry)) return undefined;
  return defined<Every<LinkDocuments>>({
    kind: 'documents',
    entry,
    documents,
    origin: unpackOrigin(member(value, 'o')),
    edited: member(value, 'c') === true,
    slice: member(value, 't') === true || undefined,
  });
}

function packOrigin(origin: Origin): JsonValue {
  switch (origin.kind) {
    case 'url':
      return ['url', origin.url];
    case 'paste':
      return ['paste'];
    default:
      return [origin.kind, origin.name];
  }
}

function unpackOrigin(value: JsonValue | undefined): Origin {
  const [kind, name] = isArray(value) ? value : [];
  if (typeof name !== 'string') return { kind: 'paste' };
  if (kind === 'url') return isWebUrl(name) ? { kind, url: name } : { kind: 'paste' };
  return kind === 'example' || kind === 'file' ? { kind, name: fileName(name) } : { kind: 'paste' };
}

/**
 * JSON can escape a lone half of a surrogate pair, and what makes an address of a name throws at one. Browsers give
 * files no such names, so U+FFFD replaces it, as in UTF-8. Texts that were typed keep theirs.
 */
function fileName(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && urlOf(text) !== undefined;
}

function unpackSelection(value: JsonValue | undefined): Selection | undefined {
  const [operationId, callbackId] = isArray(value) ? value : [];
  return typeof operationId === 'string' && typeof callbackId === 'string'
    ? { operationId, callbackId }
    : undefined;
}

function unpackSwitch(value: JsonValue | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function packPin(pin: Focus): JsonValue {
  return pin.kind === 'part' ? [pin.callbackId, pin.part] : [pin.operationId, pin.source];
}

function unpackPin(value: JsonValue | undefined): Focus | undefined {
  const [id, what] = isArray(value) ? value : [];
  if (typeof id !== 'string') return undefined;
  if (typeof what === 'number') return { kind: 'part', callbackId: id, part: what };
  return typeof what === 'string' ? { kind: 'source', operationId: id, source: what } : undefined;
}

type EditsByRequest = Readonly<Record<string, ExchangeEdits>>;

/** Edits as JSON; `undefined` where there are none. */
function packEdits(edits: EditsByRequest): JsonValue | undefined {
  return Object.keys(edits).length > 0 ? JSON.parse(JSON.stringify(edits)) : undefined;
}

/** Only members of the right type survive, so that no later code meets a surprise. */
function unpackEdits(value: JsonValue | undefined): EditsByRequest {
  return Object.fromEntries(members(value).map(([id, edits]) => [id, readEdits(edits)]));
}
