import type { FlowView } from '../../features/flow/flowPane.types.ts';
import { useOpenedPart } from '../../parts/useOpenedPart.ts';
import { Button } from '../../ui/Button.tsx';

const EXPORT = { name: '`Export`', load: () => import('./ExportMenu.tsx') };

/** `Export`: pictures and texts of the flow; loads on first use. */
export function ExportButton({ view }: { readonly view: FlowView }) {
  const { Opened, open, setOpen, show } = useOpenedPart(EXPORT);
  if (Opened) return <Opened view={view} open={open} onOpenChange={setOpen} />;
  return (
    <Button aria-haspopup="menu" aria-expanded={open} onClick={show}>
      Export <span aria-hidden="true">▾</span>
    </Button>
  );
}
