import type { AnalysisClient } from '../worker/analysisClient.ts';

/** A client that knows nothing; tests put in what they need. */
export const IDLE_CLIENT: AnalysisClient = {
  analyze: () => {},
  describe: async () => [],
  schema: async () => undefined,
  language: async () => undefined,
  inspect: async () => ({ verdict: 'refused', title: '', message: '', nextStep: '' }),
  entries: async (documents) => documents.map(({ uri }) => ({ uri, reaches: [], lacks: false })),
  referred: async () => [],
  slice: async () => undefined,
  onResult: () => {},
  onFailure: () => {},
};
