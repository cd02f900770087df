import type { StoreApi } from 'zustand/vanilla';
import type { LanguageAnswers, LanguageQuestion } from '../openapi/language/index.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { AppState } from './state.ts';

/** The part of the store that is used, so that it can be handed on while it is being made. */
type Store = Pick<StoreApi<AppState>, 'getState' | 'subscribe'>;

/** How long a question waits for the analysis of what was just typed. */
const PATIENCE = 2000;

/**
 * Asks the worker about the current text. All questions but `complete`, which brings its text along, wait until the
 * worker knows that text; an answer about a text that has changed since is dropped.
 */
export async function askAbout<Question extends LanguageQuestion>(
  store: Store,
  question: Question,
  client: AnalysisClient,
): Promise<LanguageAnswers[Question['kind']] | undefined> {
  if (question.kind !== 'complete' && !(await analysed(store))) return undefined;
  const { revision, work } = store.getState();
  const answer = await client.ask('language', question, work.set).catch(() => undefined);
  if (store.getState().revision !== revision || answer?.kind !== question.kind) return undefined;
  // The answer is of the question's kind, which the compiler cannot follow through the type parameter.
  return answer.found as LanguageAnswers[Question['kind']];
}

/** Resolves to true once the newest analysis is of the current text; to false when that takes too long. */
export function analysed(store: Store): Promise<boolean> {
  const isReady = ({ current, revision }: AppState) => current.revision === revision;
  if (isReady(store.getState())) return Promise.resolve(true);
  return new Promise((settle) => {
    const finish = (ready: boolean) => {
      clearTimeout(timer);
      stop();
      settle(ready);
    };
    const timer = setTimeout(() => finish(false), PATIENCE);
    const stop = store.subscribe((state) => {
      if (isReady(state)) finish(true);
    });
  });
}
