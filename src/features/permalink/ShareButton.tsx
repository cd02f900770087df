import { lazy, Suspense, useCallback, useState } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../commands/commandHandlers.ts';

const SharePopover = lazy(() => import('./SharePopover.tsx'));

/** `Share`: copies a link to what the page shows, and says what is in it; loads on first use. */
export function ShareButton() {
  const store = useAppStore();
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const copyByKey = useCallback(() => {
    void import('./copyByKey.ts').then(({ copyByKey }) => copyByKey(store));
  }, [store]);
  useCommandHandler('share', copyByKey);
  const button = (
    <Button
      look="primary"
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => {
        setUsed(true);
        setOpen(true);
      }}
    >
      Share
    </Button>
  );
  if (!used) return button;
  return (
    <Suspense fallback={button}>
      <SharePopover open={open} onOpenChange={setOpen} />
    </Suspense>
  );
}
