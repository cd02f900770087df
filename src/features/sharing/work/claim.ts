import { within } from './storageFault.ts';

/** Works that this tab may write, and how to release each. Without that, all are released with the tab. */
const claimed = new Map<string, () => void>();

const PREFIX = 'callback-explorer.';

/** Longer than any browser takes that answers at all. */
const LONGEST_ANSWER_MS = 1_000;

/**
 * Claims a work for this tab, so that two tabs never write the same one.
 *
 * @param patience How long another tab may take to release it: the page before a reload needs a moment.
 * @returns False where another tab has it, or the browser does not answer. Without locks (plain http) nothing can tell,
 *   so `otherwise` is the answer.
 */
export async function claim(id: string, patience: number, otherwise = true): Promise<boolean> {
  if (claimed.has(id)) return true;
  if (!navigator.locks) return otherwise;
  return new Promise((answer) => {
    let waiting = true;
    const settle = (isOurs: boolean) => {
      waiting = false;
      clearTimeout(timer);
      answer(isOurs);
    };
    const timer = setTimeout(() => settle(false), patience + LONGEST_ANSWER_MS);
    const options = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
    navigator.locks
      .request(PREFIX + id, options, (lock) => {
        // A lock that comes too late is released: the page has gone on with a copy.
        const isOurs = lock !== null && waiting;
        settle(isOurs);
        if (!isOurs) return undefined;
        return new Promise<void>((done) => {
          claimed.set(id, done);
        });
      })
      .catch(() => settle(false));
  });
}

/** Releases a work that this tab has left, so that another one can go on with it. */
export function release(id: string): void {
  claimed.get(id)?.();
  claimed.delete(id);
}

/** The works that other tabs have open; none where nothing can tell. */
export async function openElsewhere(): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = (await within(navigator.locks.query(), LONGEST_ANSWER_MS)) ?? {};
    const ids = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
    return new Set(ids.filter((id) => !claimed.has(id)));
  } catch {
    return new Set();
  }
}
