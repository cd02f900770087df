import { lazyPart } from '../parts/lazyPart.tsx';
import { NarrowWorkbench } from './NarrowWorkbench.tsx';

/** Where one pane shows at a time. The page's own markup names what it preloads by the same width. */
export const NARROW = '(max-width: 900px)';

const WideWorkbench = lazyPart({
  name: 'The page of wide windows',
  load: async () => ({ default: (await import('./WideWorkbench.tsx')).WideWorkbench }),
  instead: NarrowWorkbench,
});

/** The panes, as the window has room for them. */
export function Workbench({ narrow }: { narrow: boolean }) {
  return narrow ? <NarrowWorkbench /> : <WideWorkbench />;
}

/** Resolves once a wide window can be drawn in one go; at once in a narrow one. Never rejects. */
export async function loadWideWorkbench(): Promise<void> {
  if (!matchMedia(NARROW).matches) await WideWorkbench.loadAhead();
}
