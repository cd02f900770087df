import { useContext, useEffect } from 'react';
import { StoreContext } from '../../store/hooks.ts';
import type { DocumentEditorHandle } from './createDocumentEditor.ts';
import { noteMarks } from './noteMarks.ts';

/** Marks the places of notes in the text, each time the notes or the analysis change. */
export function useNoteMarks(handle: DocumentEditorHandle | undefined, uri: string): void {
  const store = useContext(StoreContext);
  useEffect(() => {
    if (!handle || !store) return;
    const show = () => {
      const { current, revision, work } = store.getState();
      // Ranges of an earlier text would hit other lines; the marks that are there move with the text.
      if (current.revision !== revision) return;
      handle.setNotes(noteMarks(work.review.notes ?? [], current, uri));
    };
    show();
    return store.subscribe((state, before) => {
      if (state.current !== before.current || state.work.review.notes !== before.work.review.notes) show();
    });
  }, [handle, store, uri]);
}
