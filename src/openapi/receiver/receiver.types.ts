import type { Expression } from '../expression/expression.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import type { Range } from '../source/range.ts';

/** A request that the receiver is to take: a callback request or a webhook, in one exchange. */
export interface ReceiverTarget {
  readonly id: string;
  /** The callback URL; absent where the exchange gives none. */
  readonly url?: string;
  /** Why there is none; completes "No callback URL: …". */
  readonly reason?: string;
  /** What expressions put into the URL, in its order. */
  readonly inserted: readonly InsertedValue[];
  /** The URL is made up: that of a webhook is registered outside of the description. */
  readonly generatedUrl?: true;
  /** The name of the sample whose URL this is. */
  readonly scenario?: string;
  /** Opens the request where it comes from. */
  readonly permalink?: string;
}

/** A value in a callback URL. */
export interface InsertedValue {
  /** Span in the URL. */
  readonly range: Range;
  readonly expression: Expression;
  /** As in `Resolution`: `request.query.id`, `request.body`. */
  readonly source: string;
  readonly value: JsonValue;
  readonly generated: boolean;
}

/** What the URL of a request says of the requests that arrive there. */
export interface UrlTemplate {
  /** Scheme, host and port: all that the consumer chooses freely. */
  readonly origin: string;
  /** As OpenAPI writes it: `/cb/invoices/{id}`. */
  readonly path: string;
  readonly segments: readonly UrlSegment[];
  /** In the order of the URL; a name that comes twice is there once. */
  readonly query: readonly UrlParameter[];
  /** The server is a variable of this name: the URL that the consumer gives, with its path. */
  readonly variable?: { readonly name: string; readonly value: string };
  /** What of the URL is not in the template, in sentences. */
  readonly remarks: readonly string[];
}

/** Between two slashes: text, percent-encoded as it is sent, or a parameter. */
export type UrlSegment = string | UrlParameter;

/** A part of the URL with a name. */
export interface UrlParameter {
  readonly name: string;
  /** Its value in this exchange, decoded; several where a query repeats the name. */
  readonly values: readonly string[];
  /** The expression that gives it; absent where it is the same in each request to this URL. */
  readonly inserted?: InsertedValue;
  /** Where the expression gives only a part of it: the text before, between and after what expressions give. */
  readonly around?: readonly string[];
  /** Of text: whether it comes from the URL that the consumer gives. */
  readonly isConsumers: boolean;
}

/** One request in the description of a receiver. */
export interface ReceivedRequest {
  readonly id: string;
  readonly name: string;
  /** Upper case for the fixed methods. */
  readonly method: string;
  readonly template: UrlTemplate;
  /** The schemas of what the URL has, in the order of the URL. */
  readonly parameters: readonly ReceivedParameter[];
}

export interface ReceivedParameter {
  readonly in: 'path' | 'query';
  readonly name: string;
  /** In the dialect of the document. */
  readonly schema: JsonObject;
}

/** How a receiver is described. */
export interface ReceiverOptions {
  /** Writes the URL that the consumer gives as a server variable: `{callbackUrl}`. Fewer tools take it, paths are shorter. */
  readonly serverVariable?: boolean;
}

/** The OpenAPI description of what a consumer must build. */
export interface Receiver {
  readonly value: JsonObject;
  /** As YAML. */
  readonly text: string;
  /** A name for it, next to the entry document. */
  readonly uri: string;
  readonly requests: readonly ReceivedRequest[];
  /** What was left out, joined or assumed, in sentences with code in backticks. */
  readonly remarks: readonly string[];
}
