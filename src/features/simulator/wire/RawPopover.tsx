import { Tabs } from 'radix-ui';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { PopoverFrame } from '../../../ui/PopoverFrame.tsx';
import { PasteForm } from './PasteForm.tsx';
import styles from './RawPopover.module.css';
import type { RawSubject } from './RawTrigger.tsx';
import { RawTrigger } from './RawTrigger.tsx';
import { type RawText, rawTexts } from './rawTexts.ts';

interface RawPopoverProps {
  readonly subject: RawSubject;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The text in the field of `Paste`. */
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
}

/** One message as text: as HTTP and, where it is a request, as a cURL command; and back from such a text. */
export default function RawPopover({ subject, open, onOpenChange, draft, onDraft }: RawPopoverProps) {
  return (
    <PopoverFrame
      name={`Raw ${subject.name}`}
      trigger={<RawTrigger name={subject.name} />}
      width={560}
      align="start"
      open={open}
      onOpenChange={onOpenChange}
    >
      <RawTabs
        subject={subject}
        draft={draft}
        onDraft={onDraft}
        onFilled={() => {
          onDraft('');
          onOpenChange(false);
        }}
      />
    </PopoverFrame>
  );
}

interface RawTabsProps extends Pick<RawPopoverProps, 'subject' | 'draft' | 'onDraft'> {
  readonly onFilled: () => void;
}

/** Apart from the popover, so that nothing is written while it is closed. */
function RawTabs({ subject, ...paste }: RawTabsProps) {
  const texts = rawTexts(subject);
  return (
    <Tabs.Root defaultValue={paste.draft === '' ? 'HTTP' : 'Paste'}>
      <Tabs.List className={styles.tabs} aria-label={`Forms of the ${subject.name}`}>
        {[...texts.map(({ form }) => form), 'Paste'].map((form) => (
          <Tabs.Trigger key={form} value={form} className={styles.tab}>
            {form}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {texts.map((raw) => (
        <Tabs.Content key={raw.form} value={raw.form} className={styles.panel} tabIndex={-1}>
          <RawMessage {...raw} name={subject.name} />
        </Tabs.Content>
      ))}
      <Tabs.Content value="Paste" className={styles.panel} tabIndex={-1}>
        <PasteForm subject={subject} {...paste} />
      </Tabs.Content>
    </Tabs.Root>
  );
}

const MOST_ROWS = 12;
/** The whole message is copied, even if cut on screen. */
const MOST_CHARACTERS = 20_000;

/** A message in one form, to be read, selected and copied. */
export function RawMessage({ name, form, text, reason }: RawText & Pick<RawSubject, 'name'>) {
  if (text === undefined) return <p className={styles.hint}>{reason}</p>;
  // If there is no body, the empty line after the headers is copied and not shown.
  const shown = text.indexOf('\n\n') === text.length - 2 ? text.slice(0, -2) : text;
  const seen = cutText(shown, MOST_CHARACTERS);
  return (
    <>
      <textarea
        className={styles.text}
        aria-label={`${name.charAt(0).toUpperCase()}${name.slice(1)} as ${form}`}
        readOnly
        spellCheck={false}
        rows={Math.min(seen.split('\n').length, MOST_ROWS)}
        value={seen}
      />
      <div className={styles.tools}>
        <CopyButton text={text} label={`Copy ${form}`} />
      </div>
    </>
  );
}
