import type { ExchangeEdits, OperationDetail } from '../../../openapi/index.ts';

/** The message that is shown raw, and filled in by what is pasted. */
export interface RawSubject {
  readonly name: 'request' | 'response' | 'callback request' | 'reply';
  /** The operation or callback request that it belongs to. */
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  /** Of a request: where it goes, query included. Absent while there is no callback URL. */
  readonly url?: string | undefined;
}
