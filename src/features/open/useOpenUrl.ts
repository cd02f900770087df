import { CancelledError, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { rememberAgreed } from '../../remote/agreedHere.ts';
import { agreedHosts, readAddress } from '../../remote/documentAddress.ts';
import type { Progress } from '../../remote/download.ts';
import { fetchDocument, forgetDocuments, queryClient } from '../../remote/remoteDocument.ts';
import { RemoteError, type RemoteFailure } from '../../remote/remoteFailure.ts';
import { useAppStore } from '../../store/hooks.ts';
import { entryText, singleDocument } from '../../store/state.ts';
import type { Origin } from '../../store/work.ts';
import { openedText, unfetchedText } from './openedText.ts';
import { openInto, type Purpose } from './openInto.ts';
import { type ReferredStep, useReferredRun } from './useReferredRun.ts';

export type Opening =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly host: string; readonly progress: Progress | undefined }
  | { readonly phase: 'failed'; readonly failure: RemoteFailure }
  | ReferredStep;

/**
 * Opens the document at a URL with what it refers to: what it is doing, and how to start, end and retry it. What is
 * open stays open until there is something to show instead, or to compare it with.
 */
export function useOpenUrl(onOpened: () => void, purpose: Purpose = 'open') {
  const store = useAppStore();
  const [progress, setProgress] = useState<Progress>();
  const run = useReferredRun();
  const opening = useMutation(
    {
      mutationFn: async (text: string) => {
        const { signal, complete } = run.begin();
        const { url } = addressOf(text);
        const entry = await fetchDocument(url, { signal, onProgress: setProgress });
        const set = singleDocument(entry.url, entry.text);
        const hosts = agreedHosts(url, entry.url);
        rememberAgreed(hosts);
        return { asked: url, found: entry.url, ...(await complete(set, hosts)) };
      },
      onMutate: () => setProgress(undefined),
      onSuccess: async ({ asked, found, set, unfetched }) => {
        const origin: Origin = { kind: 'url', url: asked };
        const { offerText, openSet } = openInto(store, purpose);
        const others = set.documents.length - 1;
        const said = openedText(asked, found, others, unfetched.length);
        if (others + unfetched.length === 0) await offerText(set.entry, entryText(set), origin, said);
        else openSet(set, origin, said, unfetchedText(unfetched));
        onOpened();
      },
      onSettled: forgetDocuments,
    },
    queryClient,
  );
  return {
    opening: openingOf(opening.variables, opening.status, opening.error, progress, run.step),
    open: opening.mutate,
    retry: () => opening.variables !== undefined && opening.mutate(opening.variables),
    cancel: () => {
      run.cancel();
      opening.reset();
    },
    stopWaiting: run.stopWaiting,
  };
}

function openingOf(
  text: string | undefined,
  status: 'idle' | 'pending' | 'success' | 'error',
  error: Error | null,
  progress: Progress | undefined,
  step: ReferredStep | undefined,
): Opening {
  if (status === 'pending' && text !== undefined) {
    if (step) return step;
    const read = readAddress(text);
    return { phase: 'loading', host: progress?.host ?? (read.ok ? read.address.host : ''), progress };
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
