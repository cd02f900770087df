import { collectOffers, sureOffer } from '../features/sharing/link/chooseOffer.ts';
import { makeOffers } from '../features/sharing/link/makeOffers.ts';
import type { Store } from '../store/createAppStore.ts';

/** The link that `Share` would begin with; nothing where the document is too large for one. */
export async function permalinkOf(store: Store): Promise<string | undefined> {
  const offer = await collectOffers(
    makeOffers(store),
    undefined,
    ({ offers }) => sureOffer(offers) === undefined,
  );
  return offer?.link;
}
