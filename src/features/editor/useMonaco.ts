import { useCallback, useEffect, useState } from 'react';
import { whenIdle } from '../../ui/whenIdle.ts';
import { type LoadedEditor, loadMonaco } from './loadMonaco.ts';

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly editor: LoadedEditor };

/** Monaco, loaded while the component is there; `retry` asks again after a failure. */
export function useMonaco(): Loading & { retry(): void } {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what starts the load again.
  useEffect(() => {
    let gone = false;
    setLoading({ state: 'loading' });
    whenIdle()
      .then(loadMonaco)
      .then(
        (editor) => gone || setLoading({ state: 'ready', editor }),
        () => gone || setLoading({ state: 'failed' }),
      );
    return () => {
      gone = true;
    };
  }, [attempt]);

  return { ...loading, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}
