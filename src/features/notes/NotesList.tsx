import { type ReactNode, useRef, useState } from 'react';
import type { ListedNote } from '../../openapi/notes/index.ts';
import { counted } from '../../openapi/source/index.ts';
import { useActions, useAppStore } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { PopoverFrame } from '../../ui/PopoverFrame.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { goToNote } from './goToNote.ts';
import styles from './NotesList.module.css';
import { useNoteActions } from './useNoteActions.ts';

/**
 * The button in the header that lists all notes, and the way to the place of each. Counted, they are review notes: a note
 * alone may also be the mildest problem.
 */
export function NotesList({ notes }: { notes: readonly ListedNote[] }) {
  const [open, setOpen] = useState(false);
  const goesElsewhere = useRef(false);
  const leave = () => {
    goesElsewhere.current = true;
    setOpen(false);
  };
  const kept = notes.filter(({ placeGone }) => !placeGone);
  const gone = notes.filter(({ placeGone }) => placeGone);
  return (
    <PopoverFrame
      name="Review notes"
      trigger={
        <Button data-notes-button className={styles.button} title={countWords(notes.length, gone.length)}>
          <span className={styles.word}>Review notes</span>{' '}
          <span className={styles.count}>{notes.length}</span>
          {gone.length > 0 && (
            <>
              {' '}
              <span className={styles.gone}>
                <SeverityIcon severity="warning" />
                <span className={styles.word}>{gone.length} without place</span>
              </span>
            </>
          )}
        </Button>
      }
      width={420}
      open={open}
      onOpenChange={setOpen}
      onCloseAutoFocus={(event) => {
        // The keyboard is to be in the note.
        if (goesElsewhere.current) event.preventDefault();
        goesElsewhere.current = false;
      }}
    >
      <div className={styles.panel}>
        {kept.length > 0 && <Items title="Review notes" notes={kept} onLeave={leave} />}
        {gone.length > 0 && (
          <Items title="No longer in the document" notes={gone} onLeave={leave}>
            <p className={styles.remark}>
              What these are about was removed or renamed. A note returns to its place when that is in the
              document again.
            </p>
          </Items>
        )}
      </div>
    </PopoverFrame>
  );
}

function countWords(count: number, gone: number): string {
  const all = counted(count, 'review note');
  return gone === 0 ? all : `${all}, ${gone} on what is no longer in the document`;
}

interface ItemsProps {
  readonly title: string;
  readonly notes: readonly ListedNote[];
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}

function Items({ title, notes, onLeave, children }: ItemsProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
      <ol className={styles.list} aria-label={title}>
        {notes.map((note) => (
          <Item key={note.number} note={note} onLeave={onLeave} />
        ))}
      </ol>
    </section>
  );
}

function Item({ note, onLeave }: { readonly note: ListedNote; readonly onLeave: () => void }) {
  const { number, target, text, placeGone } = note;
  const store = useAppStore();
  const { askForNote } = useActions();
  const { remove } = useNoteActions();
  return (
    <li className={styles.item}>
      <span className={styles.number}>{number}</span>
      <div className={styles.about}>
        <p className={styles.target}>
          On <InlineCode text={target} />
        </p>
        <p className={styles.text} dir="auto">
          {text}
        </p>
        <div className={styles.actions}>
          {!placeGone && (
            <Button
              aria-label={`Go to note ${number}`}
              onClick={() => {
                onLeave();
                void goToNote(store, note);
              }}
            >
              Go to
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={`Edit note ${number}`}
            onClick={() => {
              onLeave();
              askForNote({ kind: 'edit', number });
            }}
          >
            Edit
          </Button>
          <Button look="quiet" aria-label={`Delete note ${number}`} onClick={() => remove(number)}>
            Delete
          </Button>
        </div>
      </div>
    </li>
  );
}
