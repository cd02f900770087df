import { type ReactElement, type ReactNode, useState } from 'react';
import { fragmentIn } from '../../openapi/open/index.ts';
import { useApp } from '../../store/hooks.ts';
import { selectIsEmpty } from '../../store/selectors.ts';
import { Button } from '../../ui/Button.tsx';
import { PopoverFrame } from '../../ui/PopoverFrame.tsx';
import { CompareHead } from './CompareHead.tsx';
import styles from './OpenPopover.module.css';
import type { Purpose } from './openInto.ts';
import { UrlField } from './UrlField.tsx';
import { useOfferText } from './useOfferText.ts';
import { useOpenUrl } from './useOpenUrl.ts';

interface OpenPopoverProps {
  /** The button it opens below. */
  readonly trigger: ReactElement;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly purpose: Purpose;
  /** Absent where the other purpose is not offered. */
  readonly onPurpose?: (purpose: Purpose) => void;
  readonly onChooseFiles: () => void;
  readonly onChooseFolder: () => void;
  readonly recent: (onDone: () => void, purpose: Purpose) => ReactNode;
}

/** The ways to open a document, or to compare the open one with another. A popover, not a menu: it holds fields. */
export default function OpenPopover(props: OpenPopoverProps) {
  const { trigger, open, onOpenChange, purpose, onPurpose, onChooseFiles, onChooseFolder, recent } = props;
  const [text, setText] = useState('');
  const [url, setUrl] = useState('');
  const offerText = useOfferText(purpose);
  const isEmpty = useApp(selectIsEmpty);
  const close = () => onOpenChange(false);
  const byUrl = useOpenUrl(() => {
    setUrl('');
    close();
  }, purpose);
  const fetching = !['idle', 'failed'].includes(byUrl.opening.phase);
  const openPasted = async () => {
    const left = await offerText(text);
    setText('');
    if (!left) return close();
    setUrl(left.address);
    byUrl.open(left.address);
  };
  const openTyped = async (address: string) => {
    // A permalink is an address too, but what it holds is in itself: fetched, it would be this page.
    if (fragmentIn(address) === undefined) return byUrl.open(address);
    await offerText(address);
    setUrl('');
    close();
  };
  const compares = purpose === 'compare';
  return (
    <PopoverFrame
      name={compares ? 'Compare with' : 'Open a document'}
      trigger={trigger}
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
      {compares && <CompareHead onDone={close} />}
      <section className={styles.way}>
        <div className={styles.row}>
          <div className={styles.words}>
            <h2 className={styles.title}>Files</h2>
            <p className={styles.hint}>
              {compares
                ? 'YAML or JSON, one or several, or a .zip.'
                : 'YAML or JSON, one or several, or a .zip. Or drop them anywhere on the page.'}
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
      <UrlField text={url} onChange={setUrl} {...byUrl} open={(address) => void openTyped(address)} />
      <section className={styles.way}>
        <h2 className={styles.title}>Text</h2>
        <textarea
          aria-label={compares ? 'Document to compare with' : 'Document to open'}
          className={styles.text}
          rows={4}
          spellCheck={false}
          placeholder={
            compares
              ? 'Another version of the document, or a link to it'
              : 'A document, only an operation, a path item or its callbacks, or a request as cURL'
          }
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={styles.row}>
          <p className={`${styles.hint} ${styles.words}`}>
            {compares ? 'What is open stays open.' : 'You can also paste anywhere on the page.'}
          </p>
          <Button disabled={text.trim() === ''} onClick={() => void openPasted()}>
            {compares ? 'Compare with this text' : 'Open this text'}
          </Button>
        </div>
      </section>
      {recent(close, purpose)}
      <section className={styles.way}>
        <div className={styles.row}>
          <p className={`${styles.hint} ${styles.words}`}>
            {compares
              ? 'The version chosen here counts as the older one; Swap turns that round.'
              : 'What changed for callbacks since another version, and whom it breaks.'}
          </p>
          {onPurpose && (
            <Button disabled={isEmpty} onClick={() => onPurpose(compares ? 'open' : 'compare')}>
              {compares ? 'Open instead' : 'Compare with…'}
            </Button>
          )}
        </div>
      </section>
      <p className={styles.promise}>Nothing is uploaded: everything happens in this page.</p>
    </PopoverFrame>
  );
}
