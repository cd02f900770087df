import type { CallbackMessage, OperationDetail } from '../../../openapi/index.ts';
import type { ReceivedRequest, Receiver } from '../../../openapi/receiver/index.ts';

/** For how much of the document a receiver is described. */
export type ReceiverScope = 'request' | 'operation' | 'document';

/** A piece of the URL and who decides it. */
export interface DecidedPiece {
  readonly text: string;
  /** In words: "yours, from query `callbackUrl`". */
  readonly from: string;
}

/** All that the tab shows of one request that the consumer receives. */
export interface ReceiverSubject {
  readonly id: string;
  /** The callback name, or the webhook's. */
  readonly name: string;
  readonly isWebhook: boolean;
  readonly detail: OperationDetail;
  readonly pieces: readonly DecidedPiece[];
  /** Why there is no URL; completes "No callback URL: …". */
  readonly reason?: string;
  /** The request as it arrives. */
  readonly message: CallbackMessage;
  /** The operation whose request makes the provider send this one. */
  readonly after?: {
    readonly id: string;
    /** Of its body, as it is in the exchange. */
    readonly mediaType?: string;
    readonly method: string;
    readonly path: string;
    readonly status?: string;
    readonly curl: string;
    /** Other operations that the same callback is described for, as `PUT /streams/{id}`. */
    readonly others?: readonly string[];
  };
  /** The URL that the consumer gives can be written as a server variable. */
  readonly hasVariable: boolean;
  /** The scopes there are, with how many requests each has. */
  readonly scopes: readonly { readonly scope: ReceiverScope; readonly count: number }[];
}

/** The description of the receiver: not asked for yet, or what came. */
export type ReceiverState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly receiver: Receiver };

/** The selected request in a receiver that describes it. */
export function receivedIn(state: ReceiverState, id: string): ReceivedRequest | undefined {
  return state.kind === 'ready' ? state.receiver.requests.find((each) => each.id === id) : undefined;
}
