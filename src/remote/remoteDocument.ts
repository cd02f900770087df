import { QueryClient, queryOptions } from '@tanstack/react-query';
import { type Downloaded, download, type Progress } from './download.ts';

/** A failure is shown at once, with a Retry beside it; a replaced document is not kept in memory. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Documents on this machine open without a network, too.
    queries: { retry: false, staleTime: 0, gcTime: 0, networkMode: 'always' },
    mutations: { retry: false, gcTime: 0, networkMode: 'always' },
  },
});

export interface FetchDocumentOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Fetches a document from the web, or takes it from what was fetched since `forgetDocuments`. Two that want the same
 * one share the download.
 */
export async function fetchDocument(
  url: string,
  { signal, onProgress }: FetchDocumentOptions,
): Promise<Downloaded> {
  signal.throwIfAborted();
  const query = remoteDocument(url, onProgress);
  const cancel = () => void queryClient.cancelQueries({ queryKey: query.queryKey, exact: true });
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await queryClient.fetchQuery(query);
  } catch (error) {
    // Query has an error of its own for what was cancelled.
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** Forgets the documents that have arrived: the next time they are fetched again. */
export function forgetDocuments(): void {
  queryClient.removeQueries({ queryKey: ['document'], fetchStatus: 'idle' });
}

/** A document somewhere on the web. Cancelling the query stops the download. */
function remoteDocument(url: string, onProgress: (progress: Progress) => void) {
  return queryOptions({
    queryKey: ['document', url],
    queryFn: ({ signal }) => download(url, { signal, onProgress }),
    staleTime: 'static',
    gcTime: Number.POSITIVE_INFINITY,
  });
}
