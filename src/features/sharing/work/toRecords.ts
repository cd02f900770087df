import { defined, member } from '../../../openapi/source/index.ts';
import type { AppState } from '../../../store/state.ts';
import type { Every } from '../link/everyMember.ts';
import type { LinkDocuments, LinkState } from '../link/linkState.ts';
import { packSet } from '../link/packCompared.ts';
import { packState } from '../link/packState.ts';
import type { Records } from './storedWork.ts';

/** A stored work: packed as in a link, but with its secrets and always with its documents. */
export function toRecords(
  { work, pin, shown }: Pick<AppState, 'work' | 'pin' | 'shown'>,
  { savedAt, changedAt }: Pick<Records['work'], 'savedAt' | 'changedAt'>,
): Records {
  const { id, set, origin, edited, slice, edits, selection, links, compared, opened } = work;
  const review = Object.keys(work.review).length > 0 ? work.review : undefined;
  const { entry, documents: texts } = set;
  const source: Every<LinkDocuments> = {
    kind: 'documents',
    entry,
    documents: texts,
    origin,
    edited,
    slice,
  };
  const packed = packState(
    defined<Every<LinkState>>({ source: defined(source), edits, selection, pin, review, links, compared }),
  );
  const documents = member(packed, 'd') ?? [];
  // A list of works is read without texts.
  const state = { ...(typeof packed === 'object' && packed), d: null, v: null };
  return {
    work: { id, savedAt, changedAt, title: shown.analysis.title ?? set.entry, state },
    texts: {
      id,
      documents,
      compared: member(packed, 'v') ?? null,
      opened: opened ? packSet(opened) : null,
    },
  };
}
