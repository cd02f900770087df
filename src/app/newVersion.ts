import { registerServiceWorker } from '../offline/registerServiceWorker.ts';
import { whyNotLoaded } from '../parts/whyNotLoaded.ts';
import type { Store } from '../store/createAppStore.ts';

/** Makes the page work offline, and offers a reload once another version has been published. */
export function followVersions(store: Store): void {
  void registerServiceWorker(async (waiting) => {
    const found = await whyNotLoaded();
    if (found === 'newer') offerReload(store);
    // This page is the new one already: the worker need not wait for it.
    if (found === 'same') waiting.postMessage('begin');
  });
}

/** Waits until no other message is on screen. */
export function offerReload(store: Store): void {
  const offer = () => {
    const { notice, actions } = store.getState();
    if (notice) return;
    unsubscribe();
    actions.notify({ kind: 'done', text: 'A new version of this page has been published.', newer: true });
  };
  const unsubscribe = store.subscribe(offer);
  offer();
}
