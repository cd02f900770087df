import { useCallback, useState } from 'react';
import { useOpenedPart } from '../../../parts/useOpenedPart.ts';
import { withPart } from '../../../parts/withPart.ts';
import { useAppStore } from '../../../store/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCommandHandler } from '../../../ui/commandHandlers.ts';
import { type HeldClipboard, holdClipboard } from '../../../ui/holdClipboard.ts';

const SHARE = { name: '`Share`', load: () => import('./SharePopover.tsx') };
const COPY_BY_KEY = { name: 'The code that makes links', load: () => import('./copyByKey.ts') };

/** `Share`: copies a link to the page's state, and describes its content; loads on first use. */
export function ShareButton() {
  const store = useAppStore();
  const { Opened, open, setOpen, show } = useOpenedPart(SHARE);
  const [clipboard, setClipboard] = useState<HeldClipboard>();
  const copyByKey = useCallback(() => {
    const held = holdClipboard();
    void withPart(store, COPY_BY_KEY, ({ copyByKey }) => copyByKey(store, held));
  }, [store]);
  useCommandHandler('share', copyByKey);
  if (Opened && clipboard) {
    const openOrClose = (toOpen: boolean) => {
      if (toOpen) setClipboard(holdClipboard());
      setOpen(toOpen);
    };
    return <Opened clipboard={clipboard} open={open} onOpenChange={openOrClose} />;
  }
  const press = () => {
    setClipboard(holdClipboard());
    show();
  };
  return (
    <Button look="primary" aria-haspopup="dialog" aria-expanded={open} onClick={press}>
      Share
    </Button>
  );
}
