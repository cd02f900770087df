import { useOpenedPart } from '../../parts/useOpenedPart.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../../ui/commandHandlers.ts';

const SHORTCUTS = { name: 'The list of keyboard shortcuts', load: () => import('./ShortcutsDialog.tsx') };

/** `?`: the dialog loads on first use. */
export function ShortcutsButton({ className }: { className?: string | undefined }) {
  const { Opened, open, setOpen, show } = useOpenedPart(SHORTCUTS);
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
      {Opened && <Opened open={open} onOpenChange={setOpen} />}
    </>
  );
}
