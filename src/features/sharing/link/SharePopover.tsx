import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { ShareContent } from './ShareContent.tsx';
import styles from './SharePopover.module.css';

interface SharePopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** What `Share` has copied. */
export default function SharePopover({ open, onOpenChange }: SharePopoverProps) {
  const [times, setTimes] = useState(0);
  const copyAgain = () => setTimes((before) => before + 1);
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <Button look="primary">Share</Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.content}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label="Share"
          onKeyDown={(event) => {
            if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
            event.preventDefault();
            copyAgain();
          }}
        >
          <ShareContent times={times} onCopyAgain={copyAgain} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
