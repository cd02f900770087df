import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { Kind, Question, Requests } from '../worker/protocol.ts';

export type FakeAnswers = {
  readonly [K in Exclude<Kind, 'analyze'>]: (question: Question<K>) => Promise<Requests[K]['answer']>;
};

/** A client that knows only these answers, and does only this. */
export function clientThat(
  answers: Partial<FakeAnswers>,
  client: Partial<AnalysisClient> = {},
): AnalysisClient {
  const all: FakeAnswers = { ...IDLE_ANSWERS, ...answers };
  return {
    analyze: () => {},
    ask: (kind, question) => all[kind](question),
    askApart: (kind, question) => all[kind](question),
    stop: () => {},
    hold: () => {},
    isUnfinished: () => false,
    leave: () => {},
    onResult: () => {},
    onFailure: () => {},
    onSlow: () => {},
    ...client,
  };
}

const IDLE_ANSWERS: FakeAnswers = {
  describe: async () => [],
  schema: async () => undefined,
  facts: async () => [],
  language: async () => undefined,
  slice: async () => undefined,
  receiver: async () => undefined,
  compare: async () => undefined,
  inspect: async () => ({ verdict: 'refused', title: '', message: '', nextStep: '' }),
  entries: async ({ documents }) => ({
    matches: [],
    entries: documents.map(({ uri }) => ({ uri, reaches: [], lacks: false })),
  }),
  referred: async () => [],
};

/** A client that knows nothing. */
export const IDLE_CLIENT = clientThat({});
