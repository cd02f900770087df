import { useCallback } from 'react';
import { withPart } from '../../parts/withPart.ts';
import { useAppStore } from '../../store/hooks.ts';
import { shownUri } from '../../store/state.ts';

const FORMAT = { name: 'The code that formats JSON', load: () => import('./formatDocument.ts') };

/** Formats the document on screen. */
export function useFormat(): () => void {
  const store = useAppStore();
  return useCallback(
    () =>
      void withPart(store, FORMAT, ({ formatDocument }) => formatDocument(store, shownUri(store.getState()))),
    [store],
  );
}
