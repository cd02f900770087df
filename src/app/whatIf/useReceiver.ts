import { useEffect, useState } from 'react';
import type {
  ReceiverScope,
  ReceiverState,
  ReceiverSubject,
} from '../../features/simulator/receiver/receiverSubject.ts';
import { ancestorsOf } from '../../openapi/index.ts';
import { useActions, useAppStore } from '../../store/hooks.ts';
import { requestsIn, targetsIn } from './receiverTargets.ts';

/** Milliseconds in which no letter was typed. */
const PAUSE = 150;

/** The receiver's OpenAPI, made anew when the samples rest; until then, what it was before. */
export function useReceiver(subject: ReceiverSubject | undefined, scope: ReceiverScope): ReceiverState {
  const store = useAppStore();
  const { loadDetails, receiverOf } = useActions();
  const [made, setMade] = useState<{ readonly key: string; readonly state: ReceiverState }>();
  const key = `${scope} ${subject?.id}`;
  useEffect(() => {
    if (!subject) return undefined;
    let isWanted = true;
    const ask = async (): Promise<ReceiverState> => {
      const { analysis } = store.getState().shown;
      const ids = requestsIn(store.getState(), scope).flatMap(({ id }) => ancestorsOf(analysis, id));
      await loadDetails([...new Set(ids)]);
      const receiver = isWanted ? await receiverOf(targetsIn(store.getState(), scope)) : undefined;
      return receiver ? { kind: 'ready', receiver } : { kind: 'failed' };
    };
    const timer = setTimeout(() => {
      void ask()
        .catch((): ReceiverState => ({ kind: 'failed' }))
        .then((state) => isWanted && setMade({ key, state }));
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [subject, scope, key, store, loadDetails, receiverOf]);
  return made?.key === key ? made.state : PENDING;
}

const PENDING: ReceiverState = { kind: 'pending' };
