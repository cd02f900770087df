import { CancelledError, useMutation } from '@tanstack/react-query';
import { isAgreedHere } from '../../remote/agreedHere.ts';
import { agreedHosts } from '../../remote/documentAddress.ts';
import { forgetDocuments, queryClient } from '../../remote/remoteDocument.ts';
import { useActions, useAppStore } from '../../store/hooks.ts';
import { unfetchedText } from './openedText.ts';
import { useReferredRun } from './useReferredRun.ts';

/** Fetches the documents that the open ones refer to and that are not there; says when that begins and ends. */
export function useFetchMissing(onBusy?: (busy: boolean) => void) {
  const store = useAppStore();
  const { addFetched } = useActions();
  const run = useReferredRun();
  const fetching = useMutation(
    {
      mutationFn: async () => {
        const { id, set, origin } = store.getState().work;
        const named = origin.kind === 'url' ? agreedHosts(origin.url, set.entry) : [];
        const hosts = named.filter(isAgreedHere);
        return { id, ...(await run.begin().complete(set, hosts)) };
      },
      onSuccess: ({ id, set, unfetched }) => {
        const { work } = store.getState();
        // Other work may have been opened meanwhile, to which these do not belong, or files been added by hand.
        if (work.id !== id) return;
        const names = new Set(work.set.documents.map(({ uri }) => uri));
        const added = set.documents.filter(({ uri }) => !names.has(uri));
        addFetched(added, unfetchedText(unfetched));
      },
      onMutate: () => onBusy?.(true),
      onSettled: () => {
        forgetDocuments();
        onBusy?.(false);
      },
    },
    queryClient,
  );
  // Anything else that fetching can throw is our mistake, and belongs to the error boundary.
  if (fetching.error && !(fetching.error instanceof CancelledError)) throw fetching.error;
  return {
    step: fetching.status === 'pending' ? run.step : undefined,
    isFetching: fetching.status === 'pending',
    fetchMissing: () => fetching.mutate(),
    cancel: () => {
      run.cancel();
      fetching.reset();
    },
  };
}
