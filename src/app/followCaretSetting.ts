import type { Store } from '../store/createAppStore.ts';

const KEY = 'callback-explorer.follow-caret';

/** Whether the caret leads: yes, unless it was switched off here before. */
export function rememberedFollowCaret(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function rememberFollowCaret(store: Store): void {
  store.subscribe(({ followCaret }, before) => {
    if (followCaret === before.followCaret) return;
    try {
      if (followCaret) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  });
}
