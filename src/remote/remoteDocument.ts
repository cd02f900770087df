import { QueryClient, queryOptions } from '@tanstack/react-query';
import { download, type Progress } from './download.ts';

/** A failure is shown at once, with a Retry beside it; a replaced document is not kept in memory. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Documents on this machine open without a network, too.
    queries: { retry: false, staleTime: 0, gcTime: 0, networkMode: 'always' },
    mutations: { retry: false, gcTime: 0, networkMode: 'always' },
  },
});

/** A document somewhere on the web. Cancelling the query stops the download. */
export function remoteDocument(url: string, onProgress: (progress: Progress) => void) {
  return queryOptions({
    queryKey: ['document', url],
    queryFn: ({ signal }) => download(url, { signal, onProgress }),
  });
}
