import { useMemo } from 'react';
import { listNotes } from '../../openapi/notes/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { useApp } from '../../store/hooks.ts';
import { selectShown } from '../../store/selectors.ts';
import { NotePins } from './NotePins.tsx';
import { NotePopover } from './NotePopover.tsx';
import { NotesList } from './NotesList.tsx';

/** The list of notes in the header, a pin at the place of each, and the one that is read or written. */
export default function Notes() {
  const notes = useApp(selectNotes);
  const shown = useApp(selectShown);
  const asked = useApp(selectAsked);
  const listed = useMemo(() => listNotes(notes, shown), [notes, shown]);
  return (
    <>
      {listed.length > 0 && <NotesList notes={listed} />}
      <NotePins notes={listed} />
      {asked && (
        <NotePopover key={asked.kind === 'new' ? 'new' : asked.number} asked={asked} notes={listed} />
      )}
    </>
  );
}

const NONE: readonly never[] = [];
const selectNotes = ({ work }: AppStore) => work.review.notes ?? NONE;
const selectAsked = ({ noteAsked }: AppStore) => noteAsked;
