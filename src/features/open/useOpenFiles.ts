import { useCallback } from 'react';
import { withPart } from '../../parts/withPart.ts';
import { useAppStore } from '../../store/hooks.ts';
import type { PickedFile } from './pickedFiles.ts';

const OPEN_FILES = { name: 'What opens files', load: () => import('./openFiles.ts') };

/** Opens chosen, dropped or pasted files; what does so is loaded when the first ones come. */
export function useOpenFiles(): (
  files: readonly PickedFile[] | Promise<readonly PickedFile[]>,
) => Promise<void> {
  const store = useAppStore();
  return useCallback(
    (files) => {
      // Dropped folders must be read at once, so the files are not waited for until the part is there.
      const picked = Promise.resolve(files);
      return withPart(store, OPEN_FILES, async ({ openFiles }) => openFiles(store, await picked));
    },
    [store],
  );
}
