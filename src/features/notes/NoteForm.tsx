import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import {
  type ListedNote,
  LONGEST_NOTE,
  MOST_NOTES,
  type NotePlace,
  noteTargetWords,
  requestPlaces,
  samePlace,
} from '../../openapi/notes/index.ts';
import { useAppStore } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode, withoutBackticks } from '../../ui/InlineCode.tsx';
import styles from './NotePopover.module.css';
import { notePlacesIn } from './notePlaceAt.ts';
import { useNoteActions } from './useNoteActions.ts';

interface NoteFormProps {
  /** Absent for a new one. */
  readonly note: ListedNote | undefined;
  readonly at: NotePlace;
  /** How many there are. */
  readonly count: number;
  readonly onDirty: (dirty: boolean) => void;
  readonly onClose: () => void;
}

/** What was typed when the form was left: it is there again at the same place. */
let left: { readonly key: string; readonly text: string } | undefined;

/** Writes a note, new or not: plain text, at most so long, on a place that can be chosen. */
export function NoteForm({ note, at, count, onDirty, onClose }: NoteFormProps) {
  const id = useId();
  const actions = useNoteActions();
  const { places, chosen, choose, words } = usePlaces(at);
  const key = note ? `${note.number}` : JSON.stringify(at);
  const [text, setText] = useState(() => (left?.key === key ? left.text : (note?.text ?? '')));
  const isFull = !note && count >= MOST_NOTES;
  const change = (typed: string) => {
    left = { key, text: typed };
    setText(typed);
    onDirty(typed !== (note?.text ?? ''));
  };
  const save = () => {
    if (text.trim() === '' || isFull) return;
    left = undefined;
    onClose();
    if (note) actions.edit(note.number, text);
    else actions.add(chosen, text);
  };
  const cancel = () => {
    left = undefined;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <form
      className={styles.note}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      {note ? (
        <p className={styles.target}>
          <b>Note {note.number}</b> on <InlineCode text={note.target} />
        </p>
      ) : (
        <label className={styles.place}>
          On
          <select value={places.indexOf(chosen)} onChange={(event) => choose(Number(event.target.value))}>
            {words.map((each, index) => (
              <option key={each} value={index}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <textarea
        id={id}
        className={styles.field}
        aria-label="Note"
        aria-describedby={`${id}-count`}
        dir="auto"
        rows={4}
        maxLength={LONGEST_NOTE}
        placeholder="What should be changed, asked or agreed here?"
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.foot}>
        <span id={`${id}-count`} className={styles.count}>
          {isFull
            ? `There are ${MOST_NOTES} notes, as many as a link holds: delete one first.`
            : `${text.length} of ${LONGEST_NOTE}`}
        </span>
        <span className={styles.space} />
        <Button look="quiet" onClick={cancel}>
          Cancel
        </Button>
        <Button type="submit" look="primary" title="Ctrl+Enter" disabled={text.trim() === '' || isFull}>
          {note ? 'Save' : 'Add'}
        </Button>
      </div>
    </form>
  );
}

/** The places to choose from, the one with the keyboard first. */
function usePlaces(at: NotePlace) {
  const store = useAppStore();
  const [{ places, words }] = useState(() => {
    const { shown, work } = store.getState();
    const { analysis } = shown;
    const around = requestPlaces(shown, work.selection?.callbackId ?? '');
    const others = [...around, ...notePlacesIn(document, analysis)].filter((place) => !samePlace(place, at));
    const named = new Map(
      [at, ...others].map((place) => [withoutBackticks(noteTargetWords(place, analysis)), place]),
    );
    return { places: [...named.values()], words: [...named.keys()] };
  });
  const [chosen, setChosen] = useState(at);
  const choose = (index: number) => setChosen(places[index] ?? at);
  return { places, words, chosen, choose };
}
