import { Dialog } from 'radix-ui';
import { Button } from '../../ui/Button.tsx';
import { COMMANDS, type Command } from './commands.ts';
import { EDITOR_COMMANDS } from './editorCommands.ts';
import styles from './ShortcutsDialog.module.css';
import { type Shortcut, shortcutKeys } from './shortcut.ts';

const LISTED = [...COMMANDS, ...EDITOR_COMMANDS];
const GROUPS = [...new Set(LISTED.map((command) => command.group))];

/** Every key that the page or the editor answers. */
export default function ShortcutsDialog(props: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog.Root {...props}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.dialog} aria-describedby={undefined}>
          <header className={styles.header}>
            <Dialog.Title className={styles.title}>Keyboard shortcuts</Dialog.Title>
            <Dialog.Close asChild>
              <Button look="quiet" aria-label="Close">
                <span aria-hidden="true">✕</span>
              </Button>
            </Dialog.Close>
          </header>
          <div className={styles.groups}>
            {GROUPS.map((group) => (
              <section key={group} className={styles.group}>
                <h3 className={styles.name}>{group}</h3>
                <dl className={styles.list}>
                  {LISTED.filter((command) => command.group === group).map((command) => (
                    <Row key={command.label} command={command} />
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <p className={styles.note}>
            While you type in a field or in the document, only these do this: keys with Ctrl or Cmd, with Alt
            where it types nothing, F7, F8 and Esc.
          </p>
          <p className={styles.note}>
            Callback Explorer is free software.{' '}
            <a href="./licences.txt" target="_blank" rel="noreferrer">
              Its licence, and those of the software in it
            </a>
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Row({ command }: { command: Command }) {
  return (
    <div className={styles.row}>
      <dt>{command.label}</dt>
      <dd className={styles.keys}>
        {command.shortcuts.map((shortcut) => (
          <Keys key={shortcut.key} shortcut={shortcut} />
        ))}
      </dd>
    </div>
  );
}

function Keys({ shortcut }: { shortcut: Shortcut }) {
  return shortcutKeys(shortcut, navigator.platform).map((key) => (
    <kbd key={key} className={styles.key}>
      {key}
    </kbd>
  ));
}
