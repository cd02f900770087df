import { type NewWork, newLinkWorkId } from '../../../store/newWork.ts';
import type { LinkedDocument } from '../../../store/state.ts';
import { type BadLinkMessage, badLinkMessage } from './badLink.ts';
import { decodeLink } from './codec.ts';
import { workOf } from './workOf.ts';

/** What a link asks of the page. */
export type ReadLink =
  | { readonly kind: 'work'; readonly work: NewWork }
  /** Its document is elsewhere: the user is asked before it is fetched. */
  | { readonly kind: 'linked'; readonly linked: LinkedDocument }
  | { readonly kind: 'bad'; readonly message: BadLinkMessage };

/** Reads a link's fragment. Never throws; nothing is fetched. */
export async function readLink(fragment: string): Promise<ReadLink> {
  const decoded = await decodeLink(fragment);
  if (decoded.kind !== 'state') return { kind: 'bad', message: badLinkMessage(decoded) };
  const { state } = decoded;
  const work = workOf(state, newLinkWorkId());
  if (work) return { kind: 'work', work };
  const { source, selection, edits, pin } = state;
  return { kind: 'linked', linked: { url: source.kind === 'url' ? source.url : '', selection, edits, pin } };
}
