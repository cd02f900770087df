// Runs before the first paint, outside the bundle, so that the page never flashes in the wrong theme, and a first visit
// has its answer at once. Says so where the page's own scripts do not arrive.
(() => {
  let chosen = null;
  let saved = null;
  try {
    chosen = localStorage.getItem('callback-explorer.theme');
    saved = localStorage.getItem('callback-explorer.saved');
  } catch {
    // Storage can be switched off; the system preference decides then.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const page = document.documentElement;
  page.dataset.theme = dark ? 'dark' : 'light';
  // As `src/app/early.ts` decides: with nothing to open, the page begins with the example.
  if (saved === null && location.hash === '' && location.search === '') page.dataset.visit = 'first';
  else document.querySelector('link[data-script="worker"]')?.setAttribute('rel', 'preload');
  const failed = ({ target }) => {
    if (target instanceof HTMLScriptElement) page.dataset.failedScripts = '';
  };
  addEventListener('error', failed, true);
  addEventListener('load', () => removeEventListener('error', failed, true));
})();
