/** Works that this tab may write. Held until the tab is gone. */
const claimed = new Set<string>();

/**
 * Claims a work for this tab, so that two tabs never write the same one.
 *
 * @param patience How long another tab may take to let go: the page before a reload needs a moment.
 * @returns False where another tab has it. Without locks (plain http) nobody can tell, so `otherwise` is the answer.
 */
export async function claim(id: string, patience: number, otherwise = true): Promise<boolean> {
  if (claimed.has(id)) return true;
  if (!navigator.locks) return otherwise;
  return new Promise((answer) => {
    const options = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
    navigator.locks
      .request(`callback-explorer.${id}`, options, (lock) => {
        answer(lock !== null);
        if (lock === null) return undefined;
        claimed.add(id);
        return new Promise<never>(() => {});
      })
      .catch(() => answer(false));
  });
}
