import { useMemo } from 'react';
import {
  MOST_NOTES,
  type Note,
  type NotePlace,
  noteNumbers,
  noteText,
  withoutNote,
} from '../../openapi/notes/index.ts';
import { useAppStore } from '../../store/hooks.ts';

export interface NoteActions {
  readonly add: (at: NotePlace, text: string) => void;
  /** Without any text, the note goes. */
  readonly edit: (number: number, text: string) => void;
  readonly remove: (number: number) => void;
}

/** What can be done to notes; each can be undone. */
export function useNoteActions(): NoteActions {
  const store = useAppStore();
  return useMemo(() => {
    const change = (said: string, next: (notes: readonly Note[]) => readonly Note[]) => {
      const { actions, work } = store.getState();
      const { review } = work;
      const notes = next(review.notes ?? []);
      actions.setReview({ notes: notes.length > 0 ? notes : undefined });
      actions.notify({ kind: 'done', text: said, undo: { review } });
    };
    const remove = (number: number) =>
      change(`Note ${number} deleted.`, (notes) => withoutNote(notes, number));
    return {
      add(at, typed) {
        const text = noteText(typed);
        const before = store.getState().work.review.notes ?? [];
        if (text === '' || before.length >= MOST_NOTES) return;
        change(`Note ${(noteNumbers(before).at(-1) ?? 0) + 1} added.`, (notes) => [...notes, { at, text }]);
      },
      edit(number, typed) {
        const text = noteText(typed);
        if (text === '') return remove(number);
        change(`Note ${number} changed.`, (notes) => {
          const numbers = noteNumbers(notes);
          return notes.map((note, index) => (numbers[index] === number ? { ...note, text } : note));
        });
      },
      remove,
    };
  }, [store]);
}
