import { urlOf } from '../../openapi/source/index.ts';
import { describeFailure } from '../../remote/describeFailure.ts';
import type { UnfetchedDocument } from '../../remote/fetchReferred.ts';
import type { Unfetched } from '../../store/notice.ts';

/**
 * What was opened, where another host answered than was asked, and what of the files it refers to came along.
 *
 * @param asked The address that was asked for. @param found Where the document was found in the end.
 */
export function openedText(asked: string, found: string, others: number, unfetched: number): string {
  const [from, to] = [asked, found].map((url) => urlOf(url)?.host ?? '');
  const opened = to === from || to === '' ? `Opened ${asked}` : `Opened ${asked}, redirected to \`${to}\``;
  if (others + unfetched === 0) return `${opened}.`;
  if (unfetched === 0) return `${opened} with ${files(others)} it refers to.`;
  if (others + unfetched === 1) return `${opened}. The file it refers to was not fetched.`;
  const some = unfetched === 1 ? 'one was' : `${unfetched} were`;
  return `${opened}. Of ${files(others + unfetched)} it refers to, ${some} not fetched.`;
}

function files(count: number): string {
  return count === 1 ? 'the file' : `the ${count} files`;
}

/** Puts into words why documents could not be fetched. */
export function unfetchedText(documents: readonly UnfetchedDocument[]): readonly Unfetched[] {
  return documents.map(({ uri, failure }) => {
    const { title, nextStep } = describeFailure(failure);
    return { uri, title, nextStep };
  });
}
