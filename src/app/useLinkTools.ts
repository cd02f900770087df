import { useEffect } from 'react';
import { withPart } from '../parts/withPart.ts';
import { useActions, useApp, useAppStore } from '../store/hooks.ts';
import { selectHasLinks } from '../store/selectLink.ts';

const LINK_TOOLS = { name: 'The requests of links', load: () => import('../openapi/links/index.ts') };

/** Loads what makes the next requests of links, once a document has some. */
export function useLinkTools(): void {
  const store = useAppStore();
  const { takeLinkTools } = useActions();
  const hasLinks = useApp(selectHasLinks);
  useEffect(() => {
    if (!hasLinks || store.getState().linkTools) return;
    void withPart(store, LINK_TOOLS, takeLinkTools);
  }, [hasLinks, store, takeLinkTools]);
}
