import { useCallback, useRef } from 'react';
import { useActions, useAppStore } from '../store/hooks.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import { detailsBehind } from './flowUrls.ts';

/** Callback requests whose details are asked for at once; a screen shows fewer. */
const BATCH = 60;

/**
 * Loads what the URLs of callback requests need as these come on screen: many at a time, the newest first, one question
 * after the other, and never while the page has something more urgent to do.
 */
export function useMissingUrls(): (callbackId: string) => void {
  const store = useAppStore();
  const { loadDetails } = useActions();
  const waiting = useRef(new Set<string>());
  const busy = useRef(false);

  return useCallback(
    (callbackId) => {
      const { current: ids } = waiting;
      ids.delete(callbackId);
      ids.add(callbackId);
      if (busy.current) return;
      busy.current = true;
      void load().finally(() => {
        busy.current = false;
      });

      async function load() {
        for (await whenIdle(); ids.size > 0; await whenIdle()) {
          const batch = [...ids].slice(-BATCH);
          for (const id of batch) ids.delete(id);
          const { shown } = store.getState();
          await loadDetails([...new Set(batch.flatMap((id) => detailsBehind(shown, id)))]);
        }
      }
    },
    [store, loadDetails],
  );
}
