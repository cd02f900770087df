import type { Store } from '../store/createAppStore.ts';

const THEME = 'callback-explorer.theme';
const FOLLOW_CARET = 'callback-explorer.follow-caret';

/** Keeps the page's theme and the remembered choice in step with the store, and the store with the system. */
export function rememberTheme(store: Store): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', () => {
    if (read(THEME) === undefined) store.getState().actions.setTheme(system.matches ? 'dark' : 'light');
  });
  store.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    document.documentElement.dataset.theme = state.theme;
    // A choice that agrees with the system goes on following it.
    write(THEME, state.theme === (system.matches ? 'dark' : 'light') ? undefined : state.theme);
  });
}

/** Whether the caret leads: yes, unless it was switched off here before. */
export function rememberedFollowCaret(): boolean {
  return read(FOLLOW_CARET) !== 'off';
}

export function rememberFollowCaret(store: Store): void {
  store.subscribe(({ followCaret }, before) => {
    if (followCaret !== before.followCaret) write(FOLLOW_CARET, followCaret ? undefined : 'off');
  });
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
