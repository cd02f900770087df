import { createPortal } from 'react-dom';
import type { ListedNote } from '../../openapi/notes/index.ts';
import { useActions } from '../../store/hooks.ts';
import { withoutBackticks } from '../../ui/InlineCode.tsx';
import { isolate } from '../../ui/isolate.ts';
import styles from './NotePins.module.css';
import { MOST_PINS } from './pinLayout.ts';
import { usePinGroups } from './usePinGroups.ts';

/** A numbered pin at every place that has a note, over the page: nothing moves when pins come and go. */
export function NotePins({ notes }: { notes: readonly ListedNote[] }) {
  const groups = usePinGroups(notes);
  return groups.map(({ container, x, y, notes: own }) => {
    const [first] = own;
    return (
      first &&
      createPortal(
        <span className={styles.group} style={{ left: x, top: y }}>
          {own.slice(0, MOST_PINS).map((note, index) => (
            <Pin key={note.number} note={note} more={index === MOST_PINS - 1 ? own.length - MOST_PINS : 0} />
          ))}
        </span>,
        container,
        `${first.number} ${x} ${y}`,
      )
    );
  });
}

function Pin({ note, more }: { readonly note: ListedNote; readonly more: number }) {
  const { askForNote } = useActions();
  const { number, target, text } = note;
  return (
    <button
      type="button"
      className={styles.pin}
      data-note-pin={number}
      aria-label={`Note ${number} on ${withoutBackticks(target)}${more > 0 ? `, and ${more} more` : ''}`}
      aria-haspopup="dialog"
      title={isolate(text)}
      onClick={(event) => {
        event.stopPropagation();
        // Not each browser does: the note opens beside what has the keyboard.
        event.currentTarget.focus({ preventScroll: true });
        askForNote({ kind: 'read', number });
      }}
    >
      {number}
      {more > 0 && '+'}
    </button>
  );
}
