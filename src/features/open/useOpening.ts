import { createContext, use, useCallback } from 'react';
import { withPart } from '../../parts/withPart.ts';
import { formatOf } from '../../store/formatOf.ts';
import { useActions, useAppStore } from '../../store/hooks.ts';
import type { Dropped, PickedFile } from './pickedFiles.ts';

/** Takes a text that is not a document but a message of the exchange; false where it is neither. */
export const MessageTaker = createContext<(text: string) => boolean>(() => false);

/** Opens a text that the user pasted, dropped or typed in, or fills it in where it is a message. */
export function useOpenText(): (text: string) => Promise<void> {
  const takeMessage = use(MessageTaker);
  const { offerText } = useActions();
  return useCallback(
    async (text) => {
      if (!takeMessage(text)) await offerText(nameForText(text), text, { kind: 'paste' });
    },
    [offerText, takeMessage],
  );
}

/** A file name for pasted text: the ending tells the editor which language it is. */
function nameForText(text: string): string {
  return `pasted.${formatOf(text)}`;
}

const OPEN_FILES = { name: 'The code that opens files', load: () => import('./openFiles.ts') };

/** Opens chosen, dropped or pasted files; what does so is loaded when the first ones come. */
export function useOpenFiles(): (files: readonly PickedFile[] | Dropped) => Promise<void> {
  const store = useAppStore();
  return useCallback(
    (files) =>
      withPart(store, OPEN_FILES, ({ openDropped, openFiles }) =>
        'files' in files ? openDropped(store, files) : openFiles(store, files),
      ),
    [store],
  );
}
