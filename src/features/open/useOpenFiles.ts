import { useCallback } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import type { PickedFile } from './pickedFiles.ts';

/** Opens chosen, dropped or pasted files; what does so is loaded when the first ones come. */
export function useOpenFiles(): (
  files: readonly PickedFile[] | Promise<readonly PickedFile[]>,
) => Promise<void> {
  const store = useAppStore();
  return useCallback(
    async (files) => {
      const [{ openFiles }, picked] = await Promise.all([import('./openFiles.ts'), files]);
      await openFiles(store, picked);
    },
    [store],
  );
}
