import { whenIdle } from '../ui/whenIdle.ts';

/** Offline use is extra: it waits until the page is idle, and where it is not to be had nothing is lost. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await whenIdle();
  await navigator.serviceWorker
    .register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' })
    .catch(() => undefined);
}
