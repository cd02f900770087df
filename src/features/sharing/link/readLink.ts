import { type NewWork, newLinkWorkId } from '../../../store/newWork.ts';
import type { LinkedDocument } from '../../../store/state.ts';
import type { BadLinkMessage } from './badLinkMessage.ts';
import { decodeLink } from './decodeLink.ts';
import { noneLeft } from './everyMember.ts';
import { workOf } from './linkState.ts';

/** What a link asks of the page. */
export type ReadLink =
  | { readonly kind: 'work'; readonly work: NewWork }
  /** Its document is elsewhere: the user is asked before it is fetched. */
  | { readonly kind: 'linked'; readonly linked: LinkedDocument }
  | { readonly kind: 'bad'; readonly message: BadLinkMessage };

/** Reads a link's fragment. Never rejects; no document is fetched. */
export async function readLink(fragment: string): Promise<ReadLink> {
  const decoded = await decodeLink(fragment);
  if (decoded.kind !== 'state') {
    const message = await import('./badLinkMessage.ts').then(
      ({ badLinkMessage }) => badLinkMessage(decoded),
      () => UNEXPLAINED,
    );
    return { kind: 'bad', message };
  }
  const { state } = decoded;
  const work = workOf(state, newLinkWorkId());
  if (work) return { kind: 'work', work };
  const { source, selection, edits, pin, review, links, compared, ...rest } = state;
  noneLeft(rest);
  return {
    kind: 'linked',
    linked: {
      url: source.kind === 'url' ? source.url : '',
      selection,
      edits,
      pin,
      ...(review && { review }),
      ...(links !== undefined && { links }),
      ...(compared && { compared }),
    },
  };
}

/** Said where the script that names the fault could not be loaded. */
const UNEXPLAINED: BadLinkMessage = {
  title: 'This link cannot be opened',
  text: 'The code that says what is wrong with it could not be loaded.',
  nextStep: 'Check your connection, then reload the page.',
};
