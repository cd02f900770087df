import type { Monaco } from './loadMonaco.ts';
import { buildTheme } from './theme.ts';

/** Gives Monaco the page's colours, now and whenever `data-theme` on <html> changes. Returns how to stop. */
export function followEditorTheme(monaco: Monaco): () => void {
  const root = document.documentElement;
  const apply = () => {
    const dark = root.dataset.theme === 'dark';
    const style = getComputedStyle(root);
    const name = dark ? 'callback-dark' : 'callback-light';
    monaco.editor.defineTheme(
      name,
      buildTheme(dark, (property) => style.getPropertyValue(property)),
    );
    monaco.editor.setTheme(name);
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
