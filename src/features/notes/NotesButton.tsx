import { type ComponentType, useEffect, useState } from 'react';
import { withPart } from '../../parts/withPart.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { useApp, useAppStore } from '../../store/hooks.ts';

const NOTES = { name: 'The part that shows notes', load: () => import('./Notes.tsx') };

/** The list of notes, their pins and the form to write one: all of it loads with the first note. */
export function NotesButton() {
  const store = useAppStore();
  const asked = useApp(selectAsked);
  const needed = useApp(selectHasNotes) || asked !== undefined;
  const [Notes, setNotes] = useState<ComponentType>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks once more tries once more.
  useEffect(() => {
    if (!needed || Notes) return;
    void withPart(store, NOTES, (module) => setNotes(() => module.default));
  }, [store, needed, asked, Notes]);
  return Notes ? <Notes /> : null;
}

const selectAsked = ({ noteAsked }: AppStore) => noteAsked;
const selectHasNotes = ({ work }: AppStore): boolean => (work.review.notes?.length ?? 0) > 0;
