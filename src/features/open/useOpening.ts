import { useCallback } from 'react';
import { withPart } from '../../parts/withPart.ts';
import { useActions, useAppStore } from '../../store/hooks.ts';
import { nameForText } from '../../store/nameForText.ts';
import { holdCalm } from '../../ui/whenCalm.ts';
import type { Purpose } from './openInto.ts';
import type { Dropped, PickedFile } from './pickedFiles.ts';

/** Opens a text that the user pasted, dropped or typed in, in whichever way it can be. */
export function useOpenText(): (text: string) => Promise<void> {
  const { offerText } = useActions();
  return useCallback((text) => holdCalm(offerText(nameForText(text), text, { kind: 'paste' })), [offerText]);
}

const OPEN_FILES = { name: 'The code that opens files', load: () => import('./openFiles.ts') };

/** Opens chosen, dropped or pasted files; what does so is loaded when the first ones come. */
export function useOpenFiles(
  purpose: Purpose = 'open',
): (files: readonly PickedFile[] | Dropped) => Promise<void> {
  const store = useAppStore();
  return useCallback(
    (files) =>
      holdCalm(
        withPart(store, OPEN_FILES, ({ openDropped, openFiles }) =>
          'files' in files ? openDropped(store, files) : openFiles(store, files, purpose),
        ),
      ),
    [store, purpose],
  );
}
