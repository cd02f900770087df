import type {
  Analysis,
  BodySchema,
  DocumentSet,
  Entry,
  Inspection,
  LanguageAnswer,
  LanguageQuestion,
  OperationDetail,
  ReferredDocument,
  SchemaQuestion,
  SourceDocument,
} from '../openapi/index.ts';

/** What the page asks of the worker. */
export type ToWorker =
  | {
      readonly type: 'analyze';
      readonly revision: number;
      readonly set: SentSet;
      /** Ids to describe along with the analysis, so that what is on screen arrives in one message. */
      readonly want: readonly string[];
    }
  | { readonly type: 'describe'; readonly request: number; readonly ids: readonly string[] }
  | { readonly type: 'schema'; readonly request: number; readonly question: SchemaQuestion }
  | { readonly type: 'inspect'; readonly request: number; readonly text: string }
  /** Which of these files a description can start from. */
  | { readonly type: 'entries'; readonly request: number; readonly documents: readonly SourceDocument[] }
  /** Which documents the callbacks of a set need, about a set that need not be the one on screen. */
  | { readonly type: 'referred'; readonly request: number; readonly set: DocumentSet }
  /** One document with what these callback requests need. */
  | { readonly type: 'slice'; readonly request: number; readonly callbackIds: readonly string[] | 'all' }
  | { readonly type: 'language'; readonly request: number; readonly question: LanguageQuestion };

/** What the worker answers; every answer names the question it belongs to. */
export type FromWorker =
  | {
      readonly type: 'analyzed';
      readonly revision: number;
      readonly analysis: Analysis;
      readonly details: readonly OperationDetail[];
    }
  | { readonly type: 'described'; readonly request: number; readonly details: readonly OperationDetail[] }
  | { readonly type: 'bundled'; readonly request: number; readonly schema: BodySchema | undefined }
  | { readonly type: 'inspected'; readonly request: number; readonly verdict: Inspection }
  | { readonly type: 'found'; readonly request: number; readonly entries: readonly Entry[] }
  | { readonly type: 'referred'; readonly request: number; readonly documents: readonly ReferredDocument[] }
  | { readonly type: 'sliced'; readonly request: number; readonly slice: SourceDocument | undefined }
  | { readonly type: 'language'; readonly request: number; readonly answer: LanguageAnswer | undefined };

/** A set as it is sent: a text the worker has already is left out. */
export interface SentSet {
  readonly entry: string;
  readonly documents: readonly { readonly uri: string; readonly text?: string | undefined }[];
}
