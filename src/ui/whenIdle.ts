/** Resolves when the browser has nothing more urgent to do, after two seconds at the latest. */
export function whenIdle(): Promise<void> {
  return new Promise((done) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout: 2000 });
    else setTimeout(done, 200);
  });
}
