import { defined, type JsonValue } from '../../../openapi/source/index.ts';
import type { Focus } from '../../../store/state.ts';
import { noneLeft } from './everyMember.ts';
import type { LinkDocuments, LinkState } from './linkState.ts';
import { packCompared, packOrigin, packSet } from './packCompared.ts';
import { packReview } from './packReview.ts';

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

function packDocuments({ kind: _, entry, documents, origin, edited, slice, ...rest }: LinkDocuments) {
  noneLeft(rest);
  return {
    ...packSet({ entry, documents }),
    o: packOrigin(origin),
    c: edited || undefined,
    t: slice || undefined,
  };
}

function packPin(pin: Focus): JsonValue {
  return pin.kind === 'part' ? [pin.callbackId, pin.part] : [pin.operationId, pin.source];
}

/** Edits as JSON; `undefined` where there are none. */
function packEdits(edits: LinkState['edits']): JsonValue | undefined {
  return Object.keys(edits).length > 0 ? JSON.parse(JSON.stringify(edits)) : undefined;
}
