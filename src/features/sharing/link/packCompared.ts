import type { DocumentSet } from '../../../openapi/index.ts';
import { defined, type JsonValue } from '../../../openapi/source/index.ts';
import type { Compared, Origin } from '../../../store/work.ts';
import { noneLeft } from './everyMember.ts';
import { textDelta } from './textDelta.ts';
import { counterpart } from './unpackCompared.ts';

/**
 * What is compared with, as short JSON; see `packState`.
 *
 * @param open What the link holds of the open version: texts that are alike are packed as what they take of it.
 */
export function packCompared(
  { set, origin, is, slice, ...rest }: Compared,
  open: DocumentSet | undefined,
): JsonValue {
  noneLeft(rest);
  const documents = set.documents.map(({ uri, text }): JsonValue => {
    const base = open && counterpart(open, set.entry, uri);
    const pieces = base === undefined ? undefined : textDelta(base, text);
    return [uri, pieces && pieces.length < MOST_PIECES ? [...pieces] : text];
  });
  return defined({
    e: set.entry,
    d: documents,
    o: origin.kind === 'opened' ? ['opened'] : packOrigin(origin),
    n: is === 'after' || undefined,
    t: slice || undefined,
  });
}

/** With more of them the texts are hardly versions of one. */
const MOST_PIECES = 20_000;

/** Documents as short JSON: `e` the entry, `d` names and texts. */
export function packSet({ entry, documents, ...rest }: DocumentSet): { e: string; d: JsonValue } {
  noneLeft(rest);
  return { e: entry, d: documents.map(({ uri, text }) => [uri, text]) };
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
