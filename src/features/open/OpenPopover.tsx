import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useActions } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { nameForText } from './nameForText.ts';
import styles from './OpenPopover.module.css';

interface OpenPopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onChooseFiles: () => void;
}

/** The ways to open a document. A popover, not a menu: it holds fields. */
export default function OpenPopover({ open, onOpenChange, onChooseFiles }: OpenPopoverProps) {
  const [text, setText] = useState('');
  const { offerText } = useActions();
  const openPasted = async () => {
    await offerText(nameForText(text), text, { kind: 'paste' });
    onOpenChange(false);
    setText('');
  };
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <Button>
          Open <span aria-hidden="true">▾</span>
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.content} align="end" sideOffset={6} aria-label="Open a document">
          <section className={styles.way}>
            <h2>A file</h2>
            <p>YAML or JSON, OpenAPI 3.0, 3.1 or 3.2. Or drop it anywhere on the page.</p>
            <Button
              look="primary"
              onClick={() => {
                onChooseFiles();
                onOpenChange(false);
              }}
            >
              Choose a file…
            </Button>
          </section>
          <section className={styles.way}>
            <h2>Text</h2>
            <p>A whole document, or only an operation, a path item or its callbacks.</p>
            <textarea
              aria-label="Document to open"
              className={styles.text}
              rows={5}
              spellCheck={false}
              placeholder={'openapi: 3.1.1\npaths:\n  …'}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <Button disabled={text.trim() === ''} onClick={() => void openPasted()}>
              Open this text
            </Button>
          </section>
          <p className={styles.promise}>Nothing is uploaded: everything happens in this page.</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
