import { requestPath } from '../../openapi/index.ts';
import { listNotes } from '../../openapi/notes/index.ts';
import type { ReviewedNote } from '../../openapi/review/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';

export interface NotesOfReview {
  /** By the id of the callback request or webhook that they are pinned to. */
  readonly ofRequests: ReadonlyMap<string, readonly ReviewedNote[]>;
  /** On an operation or the document, or on something that is gone. */
  readonly others: readonly ReviewedNote[];
}

/** The notes of the open work, as a review has them. */
export function notesOfReview({ shown, work }: Pick<AppStore, 'shown' | 'work'>): NotesOfReview {
  const ofRequests = new Map<string, ReviewedNote[]>();
  const others: ReviewedNote[] = [];
  for (const { at, number, text, target, placeGone } of listNotes(work.review.notes ?? [], shown)) {
    const note = { number, text, target, placeGone };
    const request = requestPath(shown.analysis, at.id).at(-1);
    const isReviewed = request && ('key' in request || request.origin === 'webhook');
    if (!isReviewed) others.push(note);
    else ofRequests.set(at.id, [...(ofRequests.get(at.id) ?? []), note]);
  }
  return { ofRequests, others };
}
