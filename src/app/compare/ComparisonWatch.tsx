import { useEffect } from 'react';
import type { AppStore } from '../../store/createAppStore.ts';
import { useApp, useAppStore } from '../../store/hooks.ts';
import { runComparison } from './runComparison.ts';

/** Typing in a sample does not wait for the comparison to follow. */
const REST_MS = 400;

/** Keeps the comparison in step with both versions, the samples and the readings. Shows nothing. */
export default function ComparisonWatch() {
  const store = useAppStore();
  const compared = useApp(({ work }: AppStore) => work.compared);
  const analysis = useApp((state: AppStore) => (state.analyzing ? undefined : state.shown.analysis));
  const edits = useApp(({ work }: AppStore) => work.edits);
  const review = useApp(({ work }: AppStore) => work.review);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the answer depends on is read from the store.
  useEffect(() => {
    const isFirst = store.getState().comparison?.of !== compared;
    const timer = setTimeout(() => void runComparison(store), isFirst ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [store, compared, analysis, edits, review]);
  useEffect(() => () => store.getState().actions.setComparison(undefined), [store]);
  return null;
}
