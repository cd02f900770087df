/**
 * Begins offline use. Call it once the page is idle.
 *
 * @param onWaiting Told when the worker of another build is ready, and waits for the pages of the old one to close.
 */
export async function registerServiceWorker(onWaiting: (waiting: ServiceWorker) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker
    .register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' })
    .catch(() => undefined);
  if (!registration) return;
  if (registration.waiting) onWaiting(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      // The first one waits for nothing.
      if (installing.state === 'installed' && registration.active) onWaiting(installing);
    });
  });
  // A page may be open for days, and the browser looks for a new worker when one is loaded.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
}
