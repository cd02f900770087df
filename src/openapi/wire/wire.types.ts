import type { ExchangeEdits } from '../exchange/exchange.ts';
import type { WireHeader } from '../http/headers.ts';
import type { WireBody } from '../http/wireBody.ts';

/** A pasted request. */
export interface PastedRequest {
  readonly method: string;
  /** Absolute, or only a path and query where the message names no host. */
  readonly url: string;
  /** Without `Content-Type`, `Content-Length` and `Host`, which say no more than the rest. */
  readonly headers: readonly WireHeader[];
  readonly body?: WireBody;
  /** What was in the text and has no meaning here, in words. */
  readonly ignored: readonly string[];
}

/** A pasted response. */
export interface PastedResponse {
  readonly status: number;
  readonly headers: readonly WireHeader[];
  readonly body?: WireBody;
  readonly ignored: readonly string[];
}

/** Why a text could not be read: what is wrong, where, and what to type. */
export interface Unreadable {
  readonly problem: string;
}

/** What a pasted message makes of the samples. */
export interface FilledExchange {
  readonly edits: ExchangeEdits;
  /** What of the message found no place, in sentences; nothing is left out silently but what clients add themselves. */
  readonly notes: readonly string[];
}
