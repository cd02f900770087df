import type {
  DocumentRange,
  Exchange,
  ExchangeEdits,
  OperationDetail,
  SourceKind,
  UrlPart,
} from '../../../openapi/index.ts';

/** What the request and the response step need to show and change the exchange. */
export interface StepContext {
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly exchange: Exchange;
  readonly parts: readonly UrlPart[];
  /** The sources this URL reads, each with its kind. */
  readonly sources: ReadonlyMap<string, SourceKind>;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onReveal: (range: DocumentRange) => void;
}
