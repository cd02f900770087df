import { useCallback } from 'react';
import { useActions } from '../../store/hooks.ts';
import { readFile } from './readFiles.ts';

/** Opens chosen or dropped files. One document at a time so far: of several the first is opened, and that is said. */
export function useOpenFiles(): (files: readonly File[]) => Promise<void> {
  const { notify, offerText } = useActions();
  return useCallback(
    async (files) => {
      const [file] = files;
      if (!file) return;
      const read = await readFile(file);
      if (!read.ok)
        return notify({ kind: 'refused', title: read.title, text: read.text, nextStep: read.nextStep });
      await offerText(read.name, read.text, { kind: 'file', name: read.name });
    },
    [notify, offerText],
  );
}
