import { collectOffers, sureOffer } from '../features/sharing/share/chooseOffer.ts';
import { makeOffers } from '../features/sharing/share/makeOffers.ts';
import type { Store } from '../store/createAppStore.ts';

/** The link that `Share` would begin with; nothing where the document is too large for one. */
export async function permalinkOf(
  store: Store,
  carried?: Parameters<typeof makeOffers>[1],
): Promise<string | undefined> {
  const offer = await collectOffers(
    makeOffers(store, carried),
    undefined,
    ({ offers }) => sureOffer(offers) === undefined,
  );
  return offer?.link;
}
