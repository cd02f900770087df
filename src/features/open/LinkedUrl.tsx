import { lazy, Suspense, useState } from 'react';

const LinkedDocument = lazy(() => import('./LinkedDocument.tsx'));

/** `?url=…` on the page's address: a document to open, once the user agreed. A permalink holds its own document. */
export function LinkedUrl() {
  const [url, setUrl] = useState(linkedUrl);
  if (url === undefined) return null;
  return (
    <Suspense>
      <LinkedDocument
        url={url}
        onDone={() => {
          forgetLinkedUrl();
          setUrl(undefined);
        }}
      />
    </Suspense>
  );
}

function linkedUrl(): string | undefined {
  if (/^#cb\d/.test(location.hash)) return undefined;
  return new URLSearchParams(location.search).get('url')?.trim() || undefined;
}

/** Answered once: a reload asks nothing, and links made from here on hold what is open now. */
function forgetLinkedUrl(): void {
  const address = new URL(location.href);
  address.searchParams.delete('url');
  history.replaceState(history.state, '', address);
}
