import { describeFailure } from '../../remote/describeFailure.ts';
import type { UnfetchedDocument } from '../../remote/fetchReferred.ts';
import type { Unfetched } from '../../store/state.ts';

/** Puts into words why documents could not be fetched. */
export function unfetchedText(documents: readonly UnfetchedDocument[]): readonly Unfetched[] {
  return documents.map(({ uri, failure }) => {
    const { title, nextStep } = describeFailure(failure);
    return { uri, title, nextStep };
  });
}
