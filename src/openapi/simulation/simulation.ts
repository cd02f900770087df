import type { Expression } from '../expression/expression.ts';
import type { SourceKind } from '../expression/sources.ts';
import type { JsonValue } from '../source/json.ts';
import type { Range } from '../source/range.ts';

/** One step of a pointer walk. */
export interface WalkStep {
  /** The token, or `body` for the start. */
  readonly token: string;
  readonly reached: boolean;
  /** What is there: `object`, `array of 3`, `"text"`, `null`; empty where nothing is. */
  readonly found: string;
  /** Member names or index range at the last step reached, when the next one failed. */
  readonly available: readonly string[];
  readonly nearest?: string;
}

/** What an expression became, or why not. */
export type Resolution =
  | {
      readonly kind: 'resolved';
      readonly value: JsonValue;
      readonly text: string;
      /** Field id with message, `request.query.callbackUrl`, `request.body`, `response.status`, `request.url`. */
      readonly source: string;
      readonly generated: boolean;
      readonly walk: readonly WalkStep[];
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'missing';
      readonly source: string;
      readonly reason:
        | 'not-sent'
        | 'no-response'
        | 'no-field'
        | 'no-body'
        | 'pointer'
        | 'response-has-no-query';
      /** One sentence, code in backticks. */
      readonly message: string;
      readonly walk: readonly WalkStep[];
      readonly available: readonly string[];
      readonly nearest?: string;
    }
  | {
      readonly kind: 'unusable';
      readonly source: string;
      readonly reason: 'null' | 'object' | 'array' | 'broken-body' | 'opaque-body' | 'number-form';
      readonly value?: JsonValue;
      readonly message: string;
      readonly walk: readonly WalkStep[];
    };

/** One piece of the URL line. */
export type UrlPart =
  | { readonly kind: 'literal'; readonly raw: string; readonly range: Range }
  | {
      readonly kind: 'expression';
      /** As the simulated key writes it, braces included; for a repaired key that is the repaired expression. */
      readonly raw: string;
      /** Span in the simulated key (the repaired one where there is one). */
      readonly range: Range;
      readonly expression: Expression;
      readonly sourceKind: SourceKind;
      readonly resolution: Resolution;
      readonly explanation: string;
      /** Span of this value in the URL, when there is one. */
      readonly urlRange?: Range;
    };

export interface UrlNote {
  readonly code:
    | 'double-query'
    | 'double-slash'
    | 'needs-encoding'
    | 'changes-url'
    | 'after-fragment'
    | 'sent-otherwise'
    | 'generated';
  readonly message: string;
  /** Offset in the URL. */
  readonly range?: Range;
  /** The URL with each value encoded in its place. */
  readonly encodedUrl?: string;
}

/** The outcome for one callback request. */
export type CallbackUrl =
  | { readonly kind: 'url'; readonly url: string; readonly notes: readonly UrlNote[] }
  /** `reason` completes the sentence "No callback URL: …". */
  | {
      readonly kind: 'none';
      readonly cause:
        | 'missing'
        | 'unusable'
        | 'invalid-key'
        | 'relative'
        | 'not-http'
        | 'malformed'
        | 'empty';
      readonly reason: string;
      /** What substitution gave, where it gave anything. */
      readonly text?: string;
    };

export interface Simulation {
  /** The key that was simulated. */
  readonly key: string;
  /** True where `key` is a repaired reading of the document's key. */
  readonly repaired: boolean;
  readonly parts: readonly UrlPart[];
  readonly callbackUrl: CallbackUrl;
}
