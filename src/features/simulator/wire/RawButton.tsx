import { useState } from 'react';
import { useOpenedPart } from '../../../parts/useOpenedPart.ts';
import type { RawSubject } from './RawTrigger.tsx';
import { RawTrigger } from './RawTrigger.tsx';

const RAW = { name: '`Raw`', load: () => import('./RawPopover.tsx') };

/** `Raw`: a message as it goes over the wire, to be copied and pasted; loads on first use. */
export function RawButton(subject: RawSubject) {
  const { Opened, open, setOpen, show } = useOpenedPart(RAW);
  /** Kept while the popover is closed, so that a stray click loses nothing. */
  const [draft, setDraft] = useState('');
  if (Opened) {
    return <Opened subject={subject} open={open} onOpenChange={setOpen} draft={draft} onDraft={setDraft} />;
  }
  return <RawTrigger name={subject.name} aria-haspopup="dialog" aria-expanded={open} onClick={show} />;
}
