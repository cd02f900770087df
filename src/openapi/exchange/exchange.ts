import type { JsonValue } from '../json.ts';
import type { DataForm, Encodings, ParameterLocation } from './detail.ts';

/** One named value of a message in its data form: what it was before serialisation. */
export interface ExchangeValue {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly value: JsonValue;
  readonly declared: boolean;
  readonly required: boolean;
  /** False: not part of the message. Kept so that a missing value can name its field. */
  readonly sent: boolean;
  /** True while nobody edited a made-up sample. */
  readonly generated: boolean;
  /** A header's field value as sent, where that is not the value itself (arrays, objects, `content`). */
  readonly line?: string;
}

export type ExchangeBody =
  /** `mediaType` where it has no data form: no text would give the body a value. */
  | { readonly kind: 'absent'; readonly declared: boolean; readonly mediaType?: string }
  | {
      readonly kind: 'data';
      readonly mediaType: string;
      readonly dataForm: DataForm;
      readonly text: string;
      readonly value: JsonValue;
      /** Pointers of members that are still made-up samples. */
      readonly generated: readonly string[];
      /** How the fields of a form and the parts of a multipart body are written. */
      readonly encoding?: Encodings;
      /** Pointers that callback keys read: the schema declares them, though the sample lacks them. */
      readonly declared?: readonly string[];
    }
  /** The text does not parse as its media type; `offset` is a UTF-16 offset in `text`. */
  | {
      readonly kind: 'broken';
      readonly mediaType: string;
      readonly text: string;
      readonly message: string;
      readonly offset?: number;
    }
  /** XML and unknown types: no data form that a JSON Pointer could run on. */
  | { readonly kind: 'opaque'; readonly mediaType: string; readonly text: string };

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
