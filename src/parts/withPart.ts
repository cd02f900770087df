import type { Store } from '../store/createAppStore.ts';
import { loadPart, type Part } from './loadPart.ts';

/**
 * Loads what an action needs, and goes on with it. Where it cannot be loaded, the page says so and offers to try
 * again, which does the same once more.
 *
 * @param failed What to take back until then.
 */
export async function withPart<T>(
  store: Store,
  part: Part<T>,
  use: (loaded: T) => unknown,
  failed?: () => void,
): Promise<void> {
  let loaded: T;
  try {
    loaded = await loadPart(part);
  } catch {
    failed?.();
    store.getState().actions.notify({
      kind: 'unloaded',
      name: part.name,
      ...(part.warning !== undefined && { warning: part.warning }),
      retry: () => void withPart(store, part, use, failed),
    });
    return;
  }
  await use(loaded);
}
