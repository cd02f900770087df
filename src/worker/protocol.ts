import type { CompareQuestion, Comparison } from '../openapi/compare/index.ts';
import type { CallbackFacts } from '../openapi/facts/index.ts';
import type {
  Analysis,
  BodySchema,
  DocumentSet,
  OperationDetail,
  SchemaQuestion,
  SourceDocument,
} from '../openapi/index.ts';
import type { LanguageAnswer, LanguageQuestion } from '../openapi/language/index.ts';
import type { FoundEntries, Inspection, ReferredDocument } from '../openapi/open/index.ts';
import type { Receiver, ReceiverOptions, ReceiverTarget } from '../openapi/receiver/index.ts';

/** Everything the page asks of the worker. A new question is one member here and one answer in `AnalysisService`. */
export interface Requests {
  analyze: Request<AnalyzeQuestion, Analyzed>;
  describe: Request<{ readonly ids: readonly string[] }, readonly OperationDetail[]>;
  /** The schema of one body; `undefined` if it has none. */
  schema: Request<SchemaQuestion, BodySchema | undefined>;
  /** What decides the callback URL of one callback request; `undefined` where there is no such request. */
  facts: Request<{ readonly callbackIds: readonly string[] }, readonly CallbackFacts[]>;
  /** What the editor asks; `undefined` where the analysis cannot say. */
  language: Request<LanguageQuestion, LanguageAnswer | undefined>;
  /** One document with what some or all callback requests need, of the open set or of another one. */
  slice: Request<SliceQuestion, SourceDocument | undefined>;
  /** The OpenAPI of the receiver of some requests; `undefined` where nothing is open. */
  receiver: Request<ReceiverQuestion, Receiver | undefined>;
  /** What changed for callbacks between the open set and another one; `undefined` where nothing is open. */
  compare: Request<CompareQuestion & { readonly other: DocumentSet }, Comparison | undefined>;
  /** Judges a text that someone wants to open, beside the text that is open. */
  inspect: Request<{ readonly text: string; readonly open?: string | undefined }, Inspection>;
  /** The files that a description can start from, the likeliest first, once those matched by name have their new names. */
  entries: Request<{ readonly documents: readonly SourceDocument[] }, FoundEntries>;
  /** The documents that the callbacks of a set need, those that it lacks first. */
  referred: Request<{ readonly set: DocumentSet }, readonly ReferredDocument[]>;
}

interface Request<Asked, Answered> {
  readonly question: Asked;
  readonly answer: Answered;
}

export type Kind = keyof Requests;
/** Questions about the set that was analysed last. */
export type KindOfOpen = 'describe' | 'schema' | 'facts' | 'language' | 'slice' | 'receiver' | 'compare';
/** Questions that bring along all they are about. */
export type KindApart = 'inspect' | 'entries' | 'referred';
export type Question<K extends Kind> = Requests[K]['question'];
export type AnswerTo<K extends Kind> = Requests[K]['answer'];

interface SliceQuestion {
  readonly callbackIds: readonly string[] | 'all';
  readonly of?: DocumentSet | undefined;
}

interface ReceiverQuestion {
  readonly targets: readonly ReceiverTarget[];
  readonly options?: ReceiverOptions;
}

export interface AnalyzeQuestion {
  readonly set: SentSet;
  /** Ids to describe along with the analysis, so that everything on screen arrives in one message. */
  readonly want: readonly string[];
}

export interface Analyzed {
  readonly analysis: Analysis;
  readonly details: readonly OperationDetail[];
  /** A part of the analysis could not be loaded, so problems or callbacks may be missing. */
  readonly incomplete?: true;
}

export type ToWorker<K extends Kind = Kind> = {
  [P in K]: { readonly request: number; readonly kind: P; readonly question: Question<P> };
}[K];

/** The request number of a question asked ahead, whose answer is dropped. */
export const AHEAD = 0;

/** Every answer names the request it belongs to. Answers come in the order of the requests. */
export type FromWorker =
  | { readonly request: number; readonly answer: AnswerTo<Kind> }
  /** `not-loaded`: a part of the worker's script is missing, and the next worker may have it. */
  | { readonly request: number; readonly failed: 'not-loaded' | 'crashed'; readonly message: string };

/** A set as sent: texts that the worker already has are left out. */
export interface SentSet {
  readonly entry: string;
  readonly documents: readonly { readonly uri: string; readonly text?: string | undefined }[];
}
