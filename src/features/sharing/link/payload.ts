import { type ExchangeEdits, readEdits } from '../../../openapi/index.ts';
import {
  defined,
  isArray,
  type JsonValue,
  member,
  members,
  stringMember,
} from '../../../openapi/source/index.ts';
import type { Focus, Selection } from '../../../store/state.ts';
import { type Every, noneLeft } from './everyMember.ts';
import type { LinkDocuments, LinkState } from './linkState.ts';
import {
  isWebUrl,
  packCompared,
  packOrigin,
  packSet,
  unpackCompared,
  unpackOrigin,
  unpackSet,
} from './packCompared.ts';
import { packReview, unpackReview } from './packReview.ts';

/**
 * A state as short JSON; defaults are left out. The names are the format of links: a name never changes its meaning.
 *
 * `u` URL, or `e` entry, `d` documents, `o` origin, `c` changed since, `t` taken out of them; `s` selection, `x` edits, `p` pinned focus, `r` review: in it `r` readings,
 * `k` kept scenarios, `n` notes; `l` whether the flow shows links; `v` the version it is compared with: in it `e`, `d`, `o` and `t` as above, `n` it is the newer
 * one; a text in its `d` may be a list of what it takes of the open document (`textDelta`).
 */
export function packState(state: LinkState): JsonValue {
  const { source, selection, edits, pin, review, links, compared, ...rest } = state;
  noneLeft(rest);
  return defined({
    ...(source.kind === 'url' ? { u: source.url } : packDocuments(source)),
    s: selection && [selection.operationId, selection.callbackId],
    x: packEdits(edits),
    p: pin && packPin(pin),
    r: review && packReview(review),
    l: links,
    v: compared && packCompared(compared, source.kind === 'url' ? undefined : source),
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
    compared: unpackCompared(member(value, 'v'), source.kind === 'url' ? undefined : source),
  });
}

function packDocuments({ kind: _, entry, documents, origin, edited, slice, ...rest }: LinkDocuments) {
  noneLeft(rest);
  return {
    ...packSet({ entry, documents }),
    o: packOrigin(origin),
    c: edited || undefined,
    t: slice || undefined,
  };
}

function unpackSource(value: JsonValue): LinkState['source'] | undefined {
  const url = stringMember(value, 'u');
  if (url !== undefined) return isWebUrl(url) ? { kind: 'url', url } : undefined;
  const set = unpackSet(value);
  if (!set) return undefined;
  return defined<Every<LinkDocuments>>({
    kind: 'documents',
    entry: set.entry,
    documents: set.documents,
    origin: unpackOrigin(member(value, 'o')),
    edited: member(value, 'c') === true,
    slice: member(value, 't') === true || undefined,
  });
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
