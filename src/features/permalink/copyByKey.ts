import type { Store } from '../../store/createAppStore.ts';
import { copyLink } from './copyLink.ts';
import { lengthWarning } from './linkLength.ts';

/** Copies the link without opening anything, and says in one line what `Share` says at length. */
export async function copyByKey(store: Store): Promise<void> {
  const { actions } = store.getState();
  const { copied, leftOut, link } = await copyLink(store);
  if (!copied) {
    return actions.notify({
      kind: 'refused',
      title: 'The link was not copied',
      text: 'The browser does not let this page write to the clipboard.',
      nextStep: 'Press `Share` and copy the link from there.',
    });
  }
  const names = leftOut.map((name) => `\`${name}\``).join(', ');
  const text = [
    `Link copied, ${link.length.toLocaleString('en')} characters.`,
    leftOut.length > 0 ? `Left out: the value of ${names}.` : 'Nothing was uploaded.',
    lengthWarning(link.length),
  ];
  actions.notify({ kind: 'done', text: text.filter(Boolean).join(' ') });
}
