import type { ListedNote } from '../../openapi/notes/index.ts';
import { useActions } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode } from '../../ui/InlineCode.tsx';
import styles from './NotePopover.module.css';
import { useNoteActions } from './useNoteActions.ts';

interface NoteReaderProps {
  readonly note: ListedNote;
  readonly onClose: () => void;
  /** Called before it is deleted. */
  readonly onDelete: () => void;
}

/** A note as it reads, and what can be done with it. */
export function NoteReader({ note, onClose, onDelete }: NoteReaderProps) {
  const { number, target, text, placeGone } = note;
  const { askForNote } = useActions();
  const { remove } = useNoteActions();
  return (
    <div className={styles.note}>
      <p className={styles.target}>
        <b>Note {number}</b> on <InlineCode text={target} />
        {placeGone && ', no longer in the document'}
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <div className={styles.foot}>
        <Button onClick={() => askForNote({ kind: 'edit', number })}>Edit</Button>
        <Button
          onClick={() => {
            onDelete();
            remove(number);
          }}
        >
          Delete
        </Button>
        <span className={styles.space} />
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
