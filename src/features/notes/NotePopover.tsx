import { Popover } from 'radix-ui';
import { useRef, useState } from 'react';
import type { ListedNote } from '../../openapi/notes/index.ts';
import { useActions, useAppStore } from '../../store/hooks.ts';
import type { NoteAsked } from '../../store/state.ts';
import { besideNote } from './besideNote.ts';
import { NoteForm } from './NoteForm.tsx';
import styles from './NotePopover.module.css';
import { NoteReader } from './NoteReader.tsx';
import { notePlaceAt } from './notePlaceAt.ts';

interface NotePopoverProps {
  readonly asked: NoteAsked;
  readonly notes: readonly ListedNote[];
}

/** The note that is read or written, beside its place. */
export function NotePopover({ asked, notes }: NotePopoverProps) {
  const store = useAppStore();
  const { askForNote } = useActions();
  const [beside] = useState(() => ({ current: besideNote(asked) }));
  // What had the keyboard when a note was asked for.
  const [place] = useState(() =>
    asked.kind === 'new' ? (asked.at ?? notePlaceAt(document.activeElement, store.getState())) : undefined,
  );
  const isDirty = useRef(false);
  const isDeleted = useRef(false);
  const note = asked.kind === 'new' ? undefined : notes.find(({ number }) => number === asked.number);
  const at = asked.kind === 'new' ? place : note?.at;
  const close = () => askForNote(undefined);
  if (!at) return null;
  return (
    <Popover.Root open onOpenChange={(open) => !open && close()}>
      <Popover.Anchor virtualRef={beside} />
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          aria-label={note ? `Note ${note.number}` : 'New note'}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            const field = event.target instanceof Element && event.target.querySelector('textarea');
            if (!field) return;
            event.preventDefault();
            field.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            beside.current.takeFocus(isDeleted.current);
          }}
          // A press beside it does not lose what was typed.
          onInteractOutside={(event) => isDirty.current && event.preventDefault()}
        >
          {note && asked.kind === 'read' ? (
            <NoteReader
              note={note}
              onClose={close}
              onDelete={() => {
                isDeleted.current = true;
                close();
              }}
            />
          ) : (
            <NoteForm
              note={note}
              at={at}
              count={notes.length}
              onDirty={(dirty) => {
                isDirty.current = dirty;
              }}
              onClose={close}
            />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
