import { useOpenedPart } from '../../../parts/useOpenedPart.ts';
import { Button } from '../../../ui/Button.tsx';

const EXAMPLES_MENU = { name: 'The list of examples', load: () => import('./ExamplesMenu.tsx') };

/** `Examples`: the menu loads on first use. */
export function ExamplesButton() {
  const { Opened, open, setOpen, show } = useOpenedPart(EXAMPLES_MENU);
  if (Opened) return <Opened open={open} onOpenChange={setOpen} />;
  return (
    <Button aria-haspopup="menu" aria-expanded={open} onClick={show}>
      Examples <span aria-hidden="true">▾</span>
    </Button>
  );
}
