import type { ExchangeBody, ExchangeValue } from '../http/message.ts';

/** The sample request and response that expressions are evaluated against. */
export interface Exchange {
  readonly request: {
    readonly method: string;
    /** Path template, or the callback's key: how messages name the operation. */
    readonly path: string;
    /** Absolute URL as sent, no fragment. */
    readonly url: string;
    /** True while a part of the URL is made up: the server, or a sample value. */
    readonly urlGenerated: boolean;
    readonly values: readonly ExchangeValue[];
    readonly body: ExchangeBody;
  };
  /** Absent: the callback is sent before any response. */
  readonly response?: {
    readonly status: number;
    /** As declared: `201`, `2XX`, `default`. */
    readonly declaredStatus: string;
    readonly headers: readonly ExchangeValue[];
    readonly body: ExchangeBody;
  };
  /** What each declared response has, so that a missing value can name the responses that have it. */
  readonly responses: readonly DeclaredResponse[];
}

export interface DeclaredResponse {
  readonly status: string;
  readonly headers: readonly string[];
  readonly hasBody: boolean;
}
