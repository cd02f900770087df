import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { PopoverFrame } from '../../ui/PopoverFrame.tsx';
import styles from './OpenPopover.module.css';
import { UrlField } from './UrlField.tsx';
import { useOpenText } from './useOpening.ts';
import { useOpenUrl } from './useOpenUrl.ts';

interface OpenPopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onChooseFiles: () => void;
  readonly onChooseFolder: () => void;
  readonly recent: (onDone: () => void) => ReactNode;
}

/** The ways to open a document. A popover, not a menu: it holds fields. */
export default function OpenPopover(props: OpenPopoverProps) {
  const { open, onOpenChange, onChooseFiles, onChooseFolder, recent } = props;
  const [text, setText] = useState('');
  const [url, setUrl] = useState('');
  const openText = useOpenText();
  const close = () => onOpenChange(false);
  const byUrl = useOpenUrl(() => {
    setUrl('');
    close();
  });
  const fetching = !['idle', 'failed'].includes(byUrl.opening.phase);
  const openPasted = async () => {
    await openText(text);
    setText('');
    close();
  };
  return (
    <PopoverFrame
      name="Open a document"
      trigger={
        <Button>
          Open <span aria-hidden="true">▾</span>
        </Button>
      }
      width={420}
      open={open}
      onOpenChange={onOpenChange}
      // A running download is not lost by a stray click; Escape ends it first, then closes.
      onInteractOutside={(event) => fetching && event.preventDefault()}
      onEscapeKeyDown={(event) => {
        if (!fetching) return;
        event.preventDefault();
        byUrl.cancel();
      }}
    >
      <section className={styles.way}>
        <div className={styles.row}>
          <div className={styles.words}>
            <h2 className={styles.title}>Files</h2>
            <p className={styles.hint}>
              YAML or JSON, one or several, or a .zip. Or drop them anywhere on the page.
            </p>
          </div>
          <Button
            onClick={() => {
              onChooseFolder();
              close();
            }}
          >
            Folder…
          </Button>
          <Button
            look="primary"
            onClick={() => {
              onChooseFiles();
              close();
            }}
          >
            Choose files…
          </Button>
        </div>
      </section>
      <UrlField text={url} onChange={setUrl} {...byUrl} />
      <section className={styles.way}>
        <h2 className={styles.title}>Text</h2>
        <textarea
          aria-label="Document to open"
          className={styles.text}
          rows={4}
          spellCheck={false}
          placeholder="A document, only an operation, a path item or its callbacks, or a request as cURL"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={styles.row}>
          <p className={`${styles.hint} ${styles.words}`}>You can also paste anywhere on the page.</p>
          <Button disabled={text.trim() === ''} onClick={() => void openPasted()}>
            Open this text
          </Button>
        </div>
      </section>
      {recent(close)}
      <p className={styles.promise}>Nothing is uploaded: everything happens in this page.</p>
    </PopoverFrame>
  );
}
