import { readEdits } from '../../../openapi/index.ts';
import {
  defined,
  isArray,
  type JsonValue,
  member,
  members,
  stringMember,
} from '../../../openapi/source/index.ts';
import type { Focus } from '../../../store/state.ts';
import type { Selection } from '../../../store/work.ts';
import type { Every } from './everyMember.ts';
import type { LinkDocuments, LinkState } from './linkState.ts';
import { isWebUrl, unpackCompared, unpackOrigin, unpackSet } from './unpackCompared.ts';
import { unpackReview } from './unpackReview.ts';

/**
 * Reads back what `packState` made. Links are hostile: every member is checked, what does not fit is left out, and without a
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

function unpackPin(value: JsonValue | undefined): Focus | undefined {
  const [id, what] = isArray(value) ? value : [];
  if (typeof id !== 'string') return undefined;
  if (typeof what === 'number') return { kind: 'part', callbackId: id, part: what };
  return typeof what === 'string' ? { kind: 'source', operationId: id, source: what } : undefined;
}

/** Only members of the right type survive, so that no later code meets a surprise. */
function unpackEdits(value: JsonValue | undefined): LinkState['edits'] {
  return Object.fromEntries(members(value).map(([id, edits]) => [id, readEdits(edits)]));
}
