import type { ReviewedNote } from '../../openapi/review/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';

export interface NotesOfReview {
  /** By the id of the request that they are pinned to. */
  readonly ofRequests: ReadonlyMap<string, readonly ReviewedNote[]>;
  /** On the document itself, or on something that is gone. */
  readonly others: readonly ReviewedNote[];
}

/** The notes of the open work, as a review has them. */
export function notesOfReview(_state: Pick<AppStore, 'shown' | 'work'>): NotesOfReview {
  return { ofRequests: new Map(), others: [] };
}
