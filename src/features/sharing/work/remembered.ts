const TAB = 'callback-explorer.work';
const HINT = 'callback-explorer.saved';

/** The work of this tab, across reloads. */
export function workOfThisTab(): string | undefined {
  return attempt(() => sessionStorage.getItem(TAB)) ?? undefined;
}

export function rememberWork(id: string): void {
  attempt(() => sessionStorage.setItem(TAB, id));
  attempt(() => localStorage.setItem(HINT, id));
}

/** Whether any work was stored: only then the first screen waits for the database. */
export function isAnyStored(): boolean {
  return newestWork() !== undefined;
}

/** The work that was stored last, whatever the clock says. Former versions remembered only that there is one. */
export function newestWork(): string | undefined {
  return attempt(() => localStorage.getItem(HINT)) ?? undefined;
}

/** Storage may be blocked; then nothing is remembered. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
