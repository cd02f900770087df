import { useEffect, useState } from 'react';
import type { CallbackFacts } from '../../openapi/facts/index.ts';
import { ancestorsOf } from '../../openapi/index.ts';
import { type ReviewContent, type ReviewedRequest, reviewContent } from '../../openapi/review/index.ts';
import type { AppStore, Store } from '../../store/createAppStore.ts';
import { useApp, useAppStore } from '../../store/hooks.ts';
import { selectEdits, selectLinkTools } from '../../store/selectors.ts';
import { runInSlices } from '../whatIf/runInSlices.ts';
import { MOST_ASKED } from '../whatIf/useOpenQuestions.ts';
import { collectRequests, MOST_DETAILED, reviewOfRequests } from './collectReview.ts';
import { linksOfScope, type ReviewScope, requestsOfScope } from './reviewScope.ts';

/** Requests that the worker describes at once. */
const BATCH = 60;
/** Milliseconds until the first look at what is done; from look to look it takes longer, as there is more to draw. */
const LOOK_MS = 400;

export interface ShownReview {
  readonly content: ReviewContent;
  readonly done: number;
  readonly all: number;
}

/** The review of a scope, as far as it is worked out; the page can be used meanwhile. */
export function useReview(scope: ReviewScope): ShownReview | undefined {
  const store = useAppStore();
  const analysis = useApp(selectAnalysis);
  const edits = useApp(selectEdits);
  const review = useApp(selectReview);
  const selected = useApp(selectSelected);
  const comparison = useApp(selectComparison);
  const selection = scope === 'document' ? undefined : selected;
  const linkTools = useApp(selectLinkTools);
  const [shown, setShown] = useState<ShownReview>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: details that arrive meanwhile are asked for here, and must not begin it again.
  useEffect(
    () => startReview(store, scope, setShown),
    [store, scope, analysis, edits, review, selection, linkTools, comparison],
  );
  return shown;
}

const selectAnalysis = (state: AppStore) => state.shown.analysis;
const selectReview = (state: AppStore) => state.work.review;
const selectComparison = (state: AppStore) => state.comparison?.found;
const selectSelected = (state: AppStore) => state.work.selection?.callbackId;

/** @returns Stops the work. */
function startReview(store: Store, scope: ReviewScope, show: (review: ShownReview) => void): () => void {
  let isWanted = true;
  let stopSlices = () => {};
  void work();
  return () => {
    isWanted = false;
    stopSlices();
  };

  async function work(): Promise<void> {
    const scoped = requestsOfScope(store.getState(), scope);
    const facts = new Map<string, CallbackFacts>();
    const requests: ReviewedRequest[] = [];
    for await (const each of prepared(
      store,
      scoped.map(({ request }) => request.id),
    )) {
      if (!isWanted) return;
      for (const one of each) facts.set(one.callbackId, one);
    }
    await store.getState().actions.loadDetails(linksOfScope(store.getState(), scope).map(({ id }) => id));
    if (!isWanted) return;
    let next = performance.now() + LOOK_MS;
    let wait = LOOK_MS;
    const look = () => {
      wait *= 2;
      next = performance.now() + wait;
      const data = reviewOfRequests(store.getState(), scope, scoped, { requests, facts });
      const links = data.links?.length ?? 0;
      show({ content: reviewContent(data), done: requests.length + links, all: scoped.length + links });
    };
    const steps = collectRequests(store.getState(), scoped, facts, requests);
    stopSlices = runInSlices(withLooks(), look);

    /** Shows what is done from time to time. */
    function* withLooks(): Generator<void, void> {
      for (;;) {
        if (steps.next().done) return;
        yield;
        if (performance.now() < next || requests.length === 0) continue;
        look();
        yield;
      }
    }
  }
}

/** Has the worker describe requests and what they follow, many at a time, and find what decides their URLs. */
async function* prepared(store: Store, ids: readonly string[]): AsyncGenerator<readonly CallbackFacts[]> {
  const { actions, shown } = store.getState();
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    // Of the others, only what they follow is needed.
    const wanted = batch.flatMap((id, index) => {
      const path = ancestorsOf(shown.analysis, id);
      return at + index < MOST_DETAILED ? path : path.slice(0, -1);
    });
    await actions.loadDetails([...new Set(wanted)]);
    const asked = at < MOST_ASKED ? batch : [];
    yield asked.length > 0 ? await actions.factsOf(asked).catch(() => []) : [];
  }
}
