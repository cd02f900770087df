import type { ExchangeBody, ExchangeValue } from '../http/message.ts';

/** The sample request and response that expressions are evaluated against. */
export interface Exchange {
  readonly request: {
    readonly method: string;
    /** Path template, or the callback's key: how messages name the operation. */
    readonly path: string;
    /** Absolute URL as sent, no fragment. */
    readonly url: string;
    /** The chosen server, absolute; absent in a callback request. */
    readonly server?: string;
    /** True while a part of the URL is generated: the server, or a sample value. */
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

/** What the user typed over the default samples of one operation: exactly what cannot be derived. */
export interface ExchangeEdits {
  readonly server?: number;
  readonly serverVariables?: Readonly<Record<string, string>>;
  /** By `request.` or `response.` + field id. Absent member: untouched. */
  readonly fields?: Readonly<Record<string, FieldEdit>>;
  readonly requestMediaType?: string;
  /** By media type. */
  readonly requestBodies?: Readonly<Record<string, string>>;
  readonly sendRequestBody?: boolean;
  /** A declared response, or `none`: the callback comes before any response. */
  readonly status?: string;
  /** By declared status: the concrete code of `2XX` and `default`. */
  readonly statusCodes?: Readonly<Record<string, number>>;
  readonly responseMediaTypes?: Readonly<Record<string, string>>;
  /** By `status` + space + media type. */
  readonly responseBodies?: Readonly<Record<string, string>>;
}

export interface FieldEdit {
  /** Text for scalars; JSON text for arrays and objects. */
  readonly text?: string;
  readonly send?: boolean;
}
