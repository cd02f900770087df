// Runs before the first paint, outside the bundle, so that the page never flashes in the wrong theme. Says so where the
// page's own scripts do not arrive.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('callback-explorer.theme');
  } catch {
    // Storage can be switched off; the system preference decides then.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const page = document.documentElement;
  page.dataset.theme = dark ? 'dark' : 'light';
  const failed = ({ target }) => {
    if (target instanceof HTMLScriptElement) page.dataset.failedScripts = '';
  };
  addEventListener('error', failed, true);
  addEventListener('load', () => removeEventListener('error', failed, true));
})();
