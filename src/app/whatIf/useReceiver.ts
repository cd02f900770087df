import { useEffect, useState } from 'react';
import type {
  ReceiverScope,
  ReceiverState,
  ReceiverSubject,
} from '../../features/simulator/receiver/receiverSubject.ts';
import { ancestorsOf } from '../../openapi/index.ts';
import { useActions, useAppStore } from '../../store/hooks.ts';
import { permalinkOf } from '../permalinkOf.ts';
import { requestsIn, targetsIn } from './receiverTargets.ts';

/** Milliseconds in which no letter was typed. */
const PAUSE = 150;

/** Characters; a longer link would bury the description. */
const LONGEST_LINK = 4_000;

/** The receiver's OpenAPI, made anew when the samples rest; until then, what it was before. */
export function useReceiver(
  subject: ReceiverSubject | undefined,
  scope: ReceiverScope,
  serverVariable: boolean,
): ReceiverState {
  const store = useAppStore();
  const { loadDetails, receiverOf } = useActions();
  const [made, setMade] = useState<{ readonly key: string; readonly state: ReceiverState }>();
  const key = `${scope} ${serverVariable} ${subject?.id}`;
  useEffect(() => {
    if (!subject) return undefined;
    let isWanted = true;
    const ask = async (): Promise<ReceiverState> => {
      const { analysis } = store.getState().shown;
      const ids = requestsIn(store.getState(), scope).flatMap(({ id }) => ancestorsOf(analysis, id));
      await loadDetails([...new Set(ids)]);
      const permalink = isWanted ? await permalinkOf(store) : undefined;
      if (!isWanted) return PENDING;
      const targets = targetsIn(store.getState(), scope).map((target) =>
        target.id === subject.id && permalink !== undefined && permalink.length <= LONGEST_LINK
          ? { ...target, permalink }
          : target,
      );
      const receiver = await receiverOf(targets, { serverVariable });
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
  }, [subject, scope, serverVariable, key, store, loadDetails, receiverOf]);
  return made?.key === key ? made.state : PENDING;
}

const PENDING: ReceiverState = { kind: 'pending' };
