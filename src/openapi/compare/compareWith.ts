import type { Description } from '../description/describeWith.ts';
import type { CompareQuestion, Comparison } from './compare.types.ts';
import { compareDescriptions } from './compareDescriptions.ts';

/**
 * Compares the description that is open with an older or newer one.
 *
 * @example compareWith(open, other, { otherIs: 'before' }).summary // 'Nothing changed for callbacks.'
 */
export function compareWith(
  open: Description,
  other: Description,
  { otherIs, edits, kept, readings }: CompareQuestion,
): Comparison {
  const isOlder = otherIs === 'before';
  return compareDescriptions({
    before: isOlder ? other : open,
    after: isOlder ? open : other,
    settingsOf: isOlder ? 'after' : 'before',
    ...{ edits, kept, readings },
  });
}
