import { buildCallbackMessage, type ExchangeEdits, type OperationDetail } from '../../openapi/index.ts';
import { curlCommand } from '../../openapi/wire/index.ts';

/** What a callback or webhook request is written from; without a URL, it goes to a placeholder. */
export interface WantedCurl {
  readonly detail: OperationDetail;
  readonly url: string | undefined;
  readonly edits: ExchangeEdits;
}

/** A callback or webhook request as cURL. */
export function callbackCurl({ detail, url, edits }: WantedCurl): string {
  return curlCommand(buildCallbackMessage(detail, url, edits));
}
