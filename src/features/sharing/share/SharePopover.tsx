import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import type { HeldClipboard } from '../../../ui/holdClipboard.ts';
import { PopoverFrame } from '../../../ui/PopoverFrame.tsx';
import { ShareContent } from './ShareContent.tsx';

interface SharePopoverProps {
  /** Held since it was last opened. */
  readonly clipboard: HeldClipboard;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** What `Share` has copied. */
export default function SharePopover({ clipboard, open, onOpenChange }: SharePopoverProps) {
  const [times, setTimes] = useState(0);
  const copyAgain = () => setTimes((before) => before + 1);
  return (
    <PopoverFrame
      name="Share"
      trigger={<Button look="primary">Share</Button>}
      width={480}
      open={open}
      onOpenChange={onOpenChange}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
        event.preventDefault();
        copyAgain();
      }}
    >
      <ShareContent times={times} clipboard={clipboard} onCopyAgain={copyAgain} />
    </PopoverFrame>
  );
}
