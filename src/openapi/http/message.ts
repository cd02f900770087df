import type { JsonValue } from '../source/json.ts';

export type ParameterLocation = 'path' | 'query' | 'querystring' | 'header' | 'cookie';
export type ParameterStyle =
  | 'matrix'
  | 'label'
  | 'simple'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'cookie';

/** How the text of a body becomes the value a JSON Pointer runs on (README.md §data form). */
export type DataForm = 'json' | 'form' | 'multipart' | 'text' | 'xml' | 'opaque';

/** How one field of a form or one part of a multipart body is written (Encoding Object). */
export interface PartEncoding {
  readonly contentType?: string;
  readonly style?: 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** By the name of the field or part; only what does not follow from its value. */
export type Encodings = Readonly<Record<string, PartEncoding>>;

/** One named value of a message in its data form: what it was before serialisation. */
export interface ExchangeValue {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly value: JsonValue;
  readonly declared: boolean;
  readonly required: boolean;
  /** False: not part of the message. Kept so that a missing value can name its field. */
  readonly sent: boolean;
  /** True until a generated sample is edited. */
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
      /** Pointers of members that are still generated samples. */
      readonly generated: readonly string[];
      /** How the fields of a form and the parts of a multipart body are written. */
      readonly encoding?: Encodings;
      /** Pointers that callback keys read: the schema declares them, though the sample lacks them. */
      readonly declared?: readonly string[];
    }
  /** The text does not parse as its media type; `bodyFault` says why. */
  | { readonly kind: 'broken'; readonly mediaType: string; readonly text: string }
  /** XML and unknown types: no data form that a JSON Pointer could run on. */
  | { readonly kind: 'opaque'; readonly mediaType: string; readonly text: string };
