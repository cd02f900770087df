import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';

const ExamplesMenu = lazy(() => import('./ExamplesMenu.tsx'));

/** `Examples`: the menu loads on first use. */
export function ExamplesButton() {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const button = (
    <Button
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={() => {
        setUsed(true);
        setOpen(true);
      }}
    >
      Examples <span aria-hidden="true">▾</span>
    </Button>
  );
  if (!used) return button;
  return (
    <Suspense fallback={button}>
      <ExamplesMenu open={open} onOpenChange={setOpen} />
    </Suspense>
  );
}
