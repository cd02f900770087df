import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { writeClipboardText } from './writeClipboard.ts';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
}

/** Copies a text and says so in place, where the eye already is. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (outcome === 'idle') return undefined;
    const timer = setTimeout(() => setOutcome('idle'), 1600);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    // Browsers refuse without a permission or in an insecure page: say it, the text can be selected by hand.
    setOutcome((await writeClipboardText(text)) ? 'copied' : 'failed');
  };
  return (
    <Button look="quiet" onClick={copy}>
      {outcome === 'idle' ? label : outcome === 'copied' ? 'Copied ✓' : 'Copying was refused'}
    </Button>
  );
}
