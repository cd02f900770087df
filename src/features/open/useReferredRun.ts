import { CancelledError } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DocumentSet } from '../../openapi/index.ts';
import { type FetchedSet, fetchReferred, type OtherHost } from '../../remote/fetchReferred.ts';
import { fetchDocument } from '../../remote/remoteDocument.ts';
import type { SetProgress } from '../../remote/setMeter.ts';
import { useActions } from '../../store/hooks.ts';

/** How far the fetching of what documents refer to is, or what it needs to know. */
export type ReferredStep =
  | { readonly phase: 'fetching'; readonly progress: SetProgress }
  | {
      readonly phase: 'asking';
      readonly hosts: readonly OtherHost[];
      readonly answer: (agreed: boolean) => void;
    };

interface Run {
  readonly cancel: AbortController;
  readonly enough: AbortController;
}

/** Fetches what documents refer to, one run at a time; says how far it is, and ends it when the user wants. */
export function useReferredRun() {
  const { referred } = useActions();
  const [step, setStep] = useState<ReferredStep>();
  const current = useRef<Run>(undefined);

  /** A run ends the one before. The first document is fetched under the same signal. */
  const begin = () => {
    cancel();
    const run = { cancel: new AbortController(), enough: new AbortController() };
    current.current = run;
    return {
      signal: run.cancel.signal,
      complete: (set: DocumentSet, hosts: readonly string[]): Promise<FetchedSet> =>
        fetchReferred({
          set,
          hosts,
          // A worker that fails at these documents fails again when they are shown, and says so then.
          referred: (each) => referred(each).catch(() => []),
          fetchDocument,
          askForHosts: (others) =>
            new Promise((answer) => setStep({ phase: 'asking', hosts: others, answer })),
          onProgress: (progress) => setStep({ phase: 'fetching', progress }),
          signal: run.cancel.signal,
          enough: run.enough.signal,
        }),
    };
  };
  const cancel = () => {
    current.current?.cancel.abort(new CancelledError());
    current.current = undefined;
    setStep(undefined);
  };
  return { step, begin, cancel, stopWaiting: () => current.current?.enough.abort() };
}
