import { Popover, Tabs } from 'radix-ui';
import { PasteForm } from './PasteForm.tsx';
import { RawMessage } from './RawMessage.tsx';
import styles from './RawPopover.module.css';
import { RawTrigger } from './RawTrigger.tsx';
import type { RawSubject } from './rawSubject.ts';
import { rawTexts } from './rawTexts.ts';

interface RawPopoverProps {
  readonly subject: RawSubject;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What is in the text field of `Paste`. */
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
}

/** One message as text: as HTTP and, where it is a request, as a cURL command; and back from such a text. */
export default function RawPopover({ subject, open, onOpenChange, draft, onDraft }: RawPopoverProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <RawTrigger name={subject.name} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.content}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={`Raw ${subject.name}`}
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
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
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
