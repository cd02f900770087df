import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from './commandHandlers.ts';

const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx'));

/** `?`: the dialog loads on first use. */
export function ShortcutsButton({ className }: { className?: string | undefined }) {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const show = useCallback(() => {
    setUsed(true);
    setOpen(true);
  }, []);
  useCommandHandler('help', show);
  return (
    <>
      <Button
        className={className}
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        aria-haspopup="dialog"
        onClick={show}
      >
        <span aria-hidden="true">?</span>
      </Button>
      {used && (
        <Suspense>
          <ShortcutsDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
