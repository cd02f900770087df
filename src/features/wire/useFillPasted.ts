import { useCallback } from 'react';
import { isMessage } from '../../openapi/index.ts';
import { useAppStore } from '../../store/hooks.ts';

/** Fills in a pasted text if it is a message, by parts that load then. False: it is something else. */
export function useFillPasted(): (text: string) => boolean {
  const store = useAppStore();
  return useCallback(
    (text) => {
      if (!isMessage(text)) return false;
      void import('./fillPasted.ts').then(({ fillPasted }) => fillPasted(store, text));
      return true;
    },
    [store],
  );
}
