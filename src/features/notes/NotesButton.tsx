import { type ComponentType, useEffect, useState } from 'react';
import { withPart } from '../../parts/withPart.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { useApp, useAppStore } from '../../store/hooks.ts';

const NOTES = { name: 'The part that shows notes', load: () => import('./Notes.tsx') };

/** The list of notes, their pins and the form to write one: all of it loads with the first note. */
export function NotesButton() {
  const store = useAppStore();
  const needed = useApp(selectIsNeeded);
  const [Notes, setNotes] = useState<ComponentType>();
  useEffect(() => {
    if (!needed || Notes) return;
    void withPart(
      store,
      NOTES,
      (module) => setNotes(() => module.default),
      () => store.getState().actions.askForNote(undefined),
    );
  }, [store, needed, Notes]);
  return Notes ? <Notes /> : null;
}

const selectIsNeeded = ({ noteAsked, work }: AppStore): boolean =>
  noteAsked !== undefined || (work.review.notes?.length ?? 0) > 0;
