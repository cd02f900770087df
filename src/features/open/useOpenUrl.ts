import { CancelledError, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readAddress } from '../../remote/documentAddress.ts';
import type { Progress } from '../../remote/download.ts';
import { queryClient, remoteDocument } from '../../remote/remoteDocument.ts';
import { RemoteError, type RemoteFailure } from '../../remote/remoteFailure.ts';
import { useActions } from '../../store/hooks.ts';

export type Opening =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly host: string; readonly progress: Progress | undefined }
  | { readonly phase: 'failed'; readonly failure: RemoteFailure };

/** Opens the document at a URL: what it is doing, and how to start, cancel and retry it. */
export function useOpenUrl(onOpened: () => void) {
  const { offerText } = useActions();
  const [progress, setProgress] = useState<Progress>();
  const opening = useMutation(
    {
      mutationFn: async (text: string) => {
        const { url } = addressOf(text);
        return { ...(await queryClient.fetchQuery(remoteDocument(url, setProgress))), asked: url };
      },
      onMutate: () => setProgress(undefined),
      onSuccess: async ({ asked, url, text }) => {
        await offerText(url, text, { kind: 'url', url: asked });
        onOpened();
      },
    },
    queryClient,
  );
  return {
    opening: openingOf(opening.variables, opening.status, opening.error, progress),
    open: opening.mutate,
    retry: () => opening.variables !== undefined && opening.mutate(opening.variables),
    cancel: () => {
      void queryClient.cancelQueries({ queryKey: ['document'] });
      opening.reset();
    },
  };
}

function openingOf(
  text: string | undefined,
  status: 'idle' | 'pending' | 'success' | 'error',
  error: Error | null,
  progress: Progress | undefined,
): Opening {
  if (status === 'pending' && text !== undefined) {
    const read = readAddress(text);
    return { phase: 'loading', host: read.ok ? read.address.host : '', progress };
  }
  if (error instanceof RemoteError) return { phase: 'failed', failure: error.failure };
  // Anything else that fetching can throw is our mistake, and belongs to the error boundary.
  if (error && !(error instanceof CancelledError)) throw error;
  return { phase: 'idle' };
}

function addressOf(text: string): { readonly url: string } {
  const read = readAddress(text);
  if (!read.ok) throw new RemoteError(read.failure);
  return read.address;
}
