const TAB = 'callback-explorer.work';
const HINT = 'callback-explorer.saved';

/** The work of this tab, across reloads. */
export function workOfThisTab(): string | undefined {
  return attempt(() => sessionStorage.getItem(TAB)) ?? undefined;
}

export function rememberWork(id: string): void {
  attempt(() => sessionStorage.setItem(TAB, id));
  attempt(() => localStorage.setItem(HINT, '1'));
}

/** Whether any work was stored: only then the first screen waits for the database. */
export function isAnyStored(): boolean {
  return attempt(() => localStorage.getItem(HINT)) === '1';
}

/** Storage may be blocked; then nothing is remembered. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
