import type {
  Analysis,
  BodySchema,
  DocumentSet,
  Inspection,
  LanguageAnswer,
  LanguageQuestion,
  OperationDetail,
  SchemaQuestion,
} from '../openapi/index.ts';

/** What the page asks of the worker. */
export type ToWorker =
  | {
      readonly type: 'analyze';
      readonly revision: number;
      readonly set: DocumentSet;
      /** Ids to describe along with the analysis, so that what is on screen arrives in one message. */
      readonly want: readonly string[];
    }
  | { readonly type: 'describe'; readonly request: number; readonly ids: readonly string[] }
  | { readonly type: 'schema'; readonly request: number; readonly question: SchemaQuestion }
  | { readonly type: 'inspect'; readonly request: number; readonly text: string }
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
  | { readonly type: 'language'; readonly request: number; readonly answer: LanguageAnswer | undefined };
