import type { StoreApi } from 'zustand/vanilla';
import type { Comparison } from '../openapi/compare/index.ts';
import type { CallbackFacts } from '../openapi/facts/index.ts';
import type { BodySchema, DocumentSet, SchemaQuestion, SourceDocument } from '../openapi/index.ts';
import type { LanguageAnswers, LanguageQuestion } from '../openapi/language/index.ts';
import type { FoundEntries, Inspection, ReferredDocument } from '../openapi/open/index.ts';
import type { Receiver, ReceiverOptions, ReceiverTarget } from '../openapi/receiver/index.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import { askAbout } from './askAbout.ts';
import type { AppState } from './state.ts';

/** What can be asked of the worker; answers change nothing in the state. */
export interface QuestionActions {
  /** What changed between what is open and the version it is compared with. */
  compare(): Promise<Comparison | undefined>;
  /** Judges a text that is not open. */
  inspect(text: string): Promise<Inspection>;
  /** The schema of one body of the open document. */
  schemaOf(question: SchemaQuestion): Promise<BodySchema | undefined>;
  /** What decides the callback URLs of some callback requests of the open document; others are passed over. */
  factsOf(callbackIds: readonly string[]): Promise<readonly CallbackFacts[]>;
  /** One document with what these callback requests need of the open ones, or of another set. */
  slice(callbackIds: readonly string[] | 'all', of?: DocumentSet): Promise<SourceDocument | undefined>;
  /** The OpenAPI of the receiver of some requests of the open documents. */
  receiverOf(targets: readonly ReceiverTarget[], options?: ReceiverOptions): Promise<Receiver | undefined>;
  /** The files that a description can start from, each with those it reaches, and those matched by name alone. */
  entriesOf(documents: readonly SourceDocument[]): Promise<FoundEntries>;
  /** The documents that the callbacks of any set need, those that it lacks first. */
  referred(set: DocumentSet): Promise<readonly ReferredDocument[]>;
  /** The editor's questions about the current text; waits for its analysis, and drops an answer that came too late. */
  askLanguage<Question extends LanguageQuestion>(
    question: Question,
  ): Promise<LanguageAnswers[Question['kind']] | undefined>;
}

export function createQuestionActions(
  client: AnalysisClient,
  store: Pick<StoreApi<AppState>, 'getState' | 'subscribe'>,
): QuestionActions {
  const openSet = () => store.getState().work.set;
  return {
    async compare() {
      const { edits, review, compared, set: open } = store.getState().work;
      if (!compared) return undefined;
      const { set: other, is: otherIs } = compared;
      const { readings, scenarios: kept } = review;
      return client.ask('compare', { other, otherIs, edits, kept, readings }, open);
    },
    schemaOf: (question) => client.ask('schema', question, openSet()),
    factsOf: (callbackIds) => client.ask('facts', { callbackIds }, openSet()),
    slice: (callbackIds, of) => client.ask('slice', { callbackIds, of }, openSet()),
    inspect: (text) => client.askApart('inspect', { text }),
    receiverOf: (targets, options = {}) => client.ask('receiver', { targets, options }, openSet()),
    entriesOf: (documents) => client.askApart('entries', { documents }),
    referred: (documents) => client.askApart('referred', { set: documents }),
    askLanguage: (question) => askAbout(store, question, client),
  };
}
