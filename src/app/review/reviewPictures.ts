import {
  buildSequence,
  type Drawing,
  drawFlow,
  drawSequence,
  type Sequence,
  sequenceInput,
} from '../../openapi/pictures/index.ts';
import { type Drawable, pictureSubject } from '../pictures/pictureSubject.ts';
import { linksOfScope, operationsOfScope, type ReviewScope, requestsOfScope } from './reviewScope.ts';

export interface ReviewPictures {
  readonly sequence: Sequence;
  readonly drawings: readonly { readonly name: 'Diagram' | 'Sequence'; readonly drawing: Drawing }[];
  /** What they show, where that is less than the review. */
  readonly of: string | undefined;
}

/** More callbacks make a picture that no page has room for. */
const MOST_DRAWN = 30;

/** Parts of a key: a picture of more is longer than a page. */
const MOST_PARTS = 60;

/** Pixels beside each other on the page, and in the HTML file. */
const WIDTH = 960;

/** The pictures of a review; of a large one, those of the selected operation, if that is small enough. */
export function reviewPictures(state: Drawable, scope: ReviewScope): ReviewPictures | undefined {
  const drawn = [scope, 'operation' as const].find((each) => {
    const requests = requestsOfScope(state, each);
    const isLong = requests.some(
      ({ request }) => 'key' in request && request.parsed.parts.length > MOST_PARTS,
    );
    const count = requests.length + linksOfScope(state, each).length;
    return count > 0 && count <= MOST_DRAWN && !isLong;
  });
  if (drawn === undefined) return undefined;
  const { subject, what } = pictureSubject(state, operationsOfScope(state, drawn), state.work.set.entry);
  const sequence = buildSequence(sequenceInput(subject));
  return {
    sequence,
    drawings: [
      { name: 'Diagram', drawing: drawFlow(subject, undefined) },
      { name: 'Sequence', drawing: drawSequence(sequence, WIDTH) },
    ],
    of: drawn === scope ? undefined : what,
  };
}
