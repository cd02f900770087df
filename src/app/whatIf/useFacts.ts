import { useEffect, useState } from 'react';
import type { CallbackFacts } from '../../openapi/facts/index.ts';
import { useActions } from '../../store/hooks.ts';
import type { Model } from '../../store/state.ts';

interface Known {
  readonly shown: Model;
  readonly ids: string;
  readonly facts: readonly CallbackFacts[];
}

/**
 * The facts of some callback requests of the document on screen, once the worker has found them. Those of an earlier
 * text stay until then.
 */
export function useFacts(shown: Model | undefined, callbackIds: readonly string[]): readonly CallbackFacts[] {
  const { factsOf } = useActions();
  const [known, setKnown] = useState<Known>();
  const ids = JSON.stringify(callbackIds);
  useEffect(() => {
    if (!shown || ids === '[]') return undefined;
    let isWanted = true;
    const asked: readonly string[] = JSON.parse(ids);
    void factsOf(asked).then(
      (facts) => isWanted && setKnown({ shown, ids, facts }),
      // What could not be asked is asked again with the next text.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [shown, ids, factsOf]);
  return known?.ids === ids ? known.facts : NONE;
}

const NONE: readonly CallbackFacts[] = [];
