import { lazy, Suspense, useState } from 'react';
import { RawTrigger } from './RawTrigger.tsx';
import type { RawSubject } from './rawSubject.ts';

const RawPopover = lazy(() => import('./RawPopover.tsx'));

/** `Raw`: a message as it goes over the wire, to be copied and pasted; loads on first use. */
export function RawButton(subject: RawSubject) {
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  /** Kept while the popover is closed, so that a stray click loses nothing. */
  const [draft, setDraft] = useState('');
  const trigger = (
    <RawTrigger
      name={subject.name}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => {
        setUsed(true);
        setOpen(true);
      }}
    />
  );
  if (!used) return trigger;
  return (
    <Suspense fallback={trigger}>
      <RawPopover subject={subject} open={open} onOpenChange={setOpen} draft={draft} onDraft={setDraft} />
    </Suspense>
  );
}
