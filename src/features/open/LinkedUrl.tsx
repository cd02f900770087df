import { useState } from 'react';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { useActions, useApp } from '../../store/hooks.ts';

const LinkedDocument = lazyPart({
  name: 'The offer to fetch the document that the link names',
  load: () => import('./LinkedDocument.tsx'),
});

/** A document that `?url=…` on the page's address or a permalink names: it opens once the user agreed. */
export function LinkedUrl() {
  const [url, setUrl] = useState(linkedUrl);
  const linked = useApp((state) => state.linked);
  const { askToFetch } = useActions();
  const asked = linked?.url ?? url;
  if (asked === undefined) return null;
  const purpose = linked?.compares ? 'compare' : 'open';
  return (
    <LinkedDocument
      key={`${purpose} ${asked}`}
      url={asked}
      purpose={purpose}
      onDone={() => {
        forgetLinkedUrl();
        setUrl(undefined);
        askToFetch(undefined);
      }}
    />
  );
}

function linkedUrl(): string | undefined {
  if (/^#cb\d/.test(location.hash)) return undefined;
  return new URLSearchParams(location.search).get('url')?.trim() || undefined;
}

/** Answered once: a reload asks nothing, and later links hold the document that is open then. */
function forgetLinkedUrl(): void {
  const address = new URL(location.href);
  address.searchParams.delete('url');
  history.replaceState(history.state, '', address);
}
