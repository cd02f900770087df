import { useCallback } from 'react';
import { isMessage } from '../../../openapi/wire/index.ts';
import { withPart } from '../../../parts/withPart.ts';
import { useAppStore } from '../../../store/hooks.ts';

const FILL_PASTED = {
  name: 'The code that fills in a pasted message',
  load: () => import('./fillPasted.ts'),
};

/** Fills in a pasted text if it is a message, by parts that load then. False: it is something else. */
export function useFillPasted(): (text: string) => boolean {
  const store = useAppStore();
  return useCallback(
    (text) => {
      if (!isMessage(text)) return false;
      void withPart(store, FILL_PASTED, ({ fillPasted }) => fillPasted(store, text));
      return true;
    },
    [store],
  );
}
