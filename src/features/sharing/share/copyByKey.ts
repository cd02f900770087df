import type { Store } from '../../../store/createAppStore.ts';
import type { HeldClipboard } from '../../../ui/holdClipboard.ts';
import { collectOffers, sureOffer } from './chooseOffer.ts';
import { describeOffer } from './describeOffer.ts';
import { lengthWarning } from './linkLength.ts';
import { makeOffers } from './makeOffers.ts';

/**
 * Copies the link without opening anything, and says in one line what `Share` says at length.
 *
 * @param clipboard Held since the key was pressed.
 */
export async function copyByKey(store: Store, clipboard: HeldClipboard): Promise<void> {
  const { actions } = store.getState();
  const made = collectOffers(makeOffers(store), undefined, ({ offers }) => sureOffer(offers) === undefined);
  const copied = await clipboard.copy(made.then((offer) => offer?.link));
  const offer = await made;
  if (offer?.link === undefined) {
    return actions.notify({
      kind: 'refused',
      title: 'The link was not copied',
      text: 'The document is too large for a link.',
      nextStep: 'Download it with `Share`, and send the file.',
    });
  }
  if (!copied) {
    return actions.notify({
      kind: 'refused',
      title: 'The link was not copied',
      text: 'The browser does not let this page write to the clipboard.',
      nextStep: 'Press `Share` and copy the link from there.',
    });
  }
  const { choice, leftOut, link } = offer;
  const { label, detail } = describeOffer(offer, store.getState());
  const names = leftOut.map((name) => `\`${name}\``).join(', ');
  const text = [
    `Link copied, ${link.length.toLocaleString('en')} characters.`,
    choice !== 'address' && choice !== 'whole' && `${label}: ${detail} \`Share\` offers more.`,
    leftOut.length > 0 ? `Left out: the value of ${names}.` : 'Nothing was uploaded.',
    lengthWarning(link.length),
  ];
  actions.notify({ kind: 'done', text: text.filter(Boolean).join(' ') });
}
