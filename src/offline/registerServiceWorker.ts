import { whenIdle } from '../ui/whenIdle.ts';

/** Offline use is extra: it waits until the page is idle, and nothing depends on it. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await whenIdle();
  await navigator.serviceWorker
    .register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' })
    .catch(() => undefined);
}
