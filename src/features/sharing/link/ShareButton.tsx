import { useCallback } from 'react';
import { useOpenedPart } from '../../../parts/useOpenedPart.ts';
import { withPart } from '../../../parts/withPart.ts';
import { useAppStore } from '../../../store/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCommandHandler } from '../../../ui/commandHandlers.ts';

const SHARE = { name: '`Share`', load: () => import('./SharePopover.tsx') };
const COPY_BY_KEY = { name: 'The code that makes links', load: () => import('./copyLink.ts') };

/** `Share`: copies a link to the page's state, and describes its content; loads on first use. */
export function ShareButton() {
  const store = useAppStore();
  const { Opened, open, setOpen, show } = useOpenedPart(SHARE);
  const copyByKey = useCallback(() => {
    void withPart(store, COPY_BY_KEY, ({ copyByKey }) => copyByKey(store));
  }, [store]);
  useCommandHandler('share', copyByKey);
  if (Opened) return <Opened open={open} onOpenChange={setOpen} />;
  return (
    <Button look="primary" aria-haspopup="dialog" aria-expanded={open} onClick={show}>
      Share
    </Button>
  );
}
