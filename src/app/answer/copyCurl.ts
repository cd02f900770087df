import { loadPart } from '../../parts/loadPart.ts';
import type { Store } from '../../store/createAppStore.ts';
import { writeClipboardText } from '../../ui/writeClipboard.ts';
import { sayCopied } from '../copyText.ts';
import type { WantedCurl } from './callbackCurl.ts';

const CURL = { name: 'The code that writes cURL commands', load: () => import('./callbackCurl.ts') };

/**
 * Copies a callback or webhook request as cURL, and says so. What writes it loads on use.
 *
 * @param what As it goes on after "Copied".
 */
export async function copyCurl(store: Store, wanted: WantedCurl, what: string): Promise<void> {
  const { notify } = store.getState().actions;
  const text = loadPart(CURL).then(({ callbackCurl }) => callbackCurl(wanted));
  try {
    sayCopied(await writeClipboardText(text), what, notify);
  } catch {
    const retry = () => void copyCurl(store, wanted, what);
    notify({ kind: 'unloaded', name: CURL.name, retry });
  }
}
