import type { Store } from '../store/createAppStore.ts';

const KEY = 'callback-explorer.theme';

/** Keeps the page's theme and the remembered choice in step with the store, and the store with the system. */
export function followTheme(store: Store): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', () => {
    if (remembered() === null) store.getState().actions.setTheme(system.matches ? 'dark' : 'light');
  });
  store.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    document.documentElement.dataset.theme = state.theme;
    // A choice that agrees with the system goes on following it.
    remember(state.theme === (system.matches ? 'dark' : 'light') ? null : state.theme);
  });
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme: string | null): void {
  try {
    if (theme === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
