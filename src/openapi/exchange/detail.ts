import type { DataForm, Encodings, ParameterLocation, ParameterStyle } from '../http/message.ts';
import type { SampleOrigin } from '../schema/schemaValue.ts';
import type { JsonValue } from '../source/json.ts';
import type { DocumentRange } from '../source/range.ts';

export interface Sample {
  readonly value: JsonValue;
  readonly origin: SampleOrigin;
  /** For `schema`/`convention` objects and arrays: pointers of the members that were generated (`''` = the whole value). */
  readonly generated: readonly string[];
}

export interface NamedExample {
  readonly name: string;
  readonly summary?: string;
  readonly value: JsonValue;
  /** Of a body: as its editor shows it. Of a parameter: as it is sent, where the document says so (3.2 `serializedValue`). */
  readonly text?: string;
  /** It held references, which were followed. */
  readonly followed?: true;
}

/** What a schema says of one value. */
export interface ValueDetail {
  /** JSON Schema types, empty where unknown. */
  readonly types: readonly string[];
  readonly enum?: readonly JsonValue[];
  /** The media type of text that is more than text: `contentMediaType`, or bytes. */
  readonly contentType?: string;
  /** Of an array. */
  readonly items?: ValueDetail;
  /** Of an object: the declared ones. */
  readonly members?: readonly MemberDetail[];
}

export interface MemberDetail extends ValueDetail {
  readonly name: string;
}

/** One input of a message: a parameter or a header. */
export interface Field {
  /** `query.callbackUrl`, `header.Location`: location and name; unique within its message. */
  readonly id: string;
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  /** False for a name that only a callback key mentions. */
  readonly declared: boolean;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type of a `content` parameter. */
  readonly mediaType?: string;
  /** JSON Schema types, empty where unknown. */
  readonly types: readonly string[];
  readonly format?: string;
  readonly enum?: readonly JsonValue[];
  /** Of an array or object: what its items and members are. */
  readonly inner?: ValueDetail;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly sample: Sample;
  readonly examples: readonly NamedExample[];
  /** Sent until the user says otherwise: required, or feeds a callback URL. */
  readonly sentByDefault: boolean;
  /** Used by at least one callback key of the operation. */
  readonly feedsUrl: boolean;
  /** The declaration in the document. */
  readonly range?: DocumentRange;
}

export interface MediaDetail {
  readonly mediaType: string;
  readonly dataForm: DataForm;
  readonly sample: Sample;
  /** The sample is put together from what the schema gives for its members, as far as it gives any. */
  readonly assembled?: true;
  /** The example held references, which are data by the specification: they were followed. */
  readonly followed?: true;
  /** The sample as text for the editor: JSON for `json`, `form` and `multipart`, else the text itself. */
  readonly text: string;
  readonly examples: readonly NamedExample[];
  /** Of a form or multipart body: what its fields or parts are. */
  readonly inner?: ValueDetail;
  readonly encoding?: Encodings;
  /** Pointers of `format: password` members (`*` for every element of an array); absent where there are none. */
  readonly secrets?: readonly string[];
  /** Pointers that callback keys read: the schema declares them, though the sample lacks them. */
  readonly declared?: readonly string[];
  readonly range?: DocumentRange;
}

export interface BodyDetail {
  readonly required: boolean;
  /** False only where consumers shall ignore the body: 3.0 on GET, HEAD and DELETE (Operation Object). */
  readonly sentByDefault: boolean;
  readonly description?: string;
  readonly media: readonly MediaDetail[];
}

export interface ResponseDetail {
  /** `201`, `2XX` or `default`, as declared. */
  readonly status: string;
  readonly description?: string;
  readonly headers: readonly Field[];
  readonly media: readonly MediaDetail[];
  readonly range?: DocumentRange;
}

export interface ServerDetail {
  /** Template as declared, possibly relative. */
  readonly url: string;
  readonly description?: string;
  readonly variables: readonly {
    readonly name: string;
    readonly default: string;
    readonly enum: readonly string[];
  }[];
}

/** One security scheme that a requirement names (Security Scheme Object). */
export interface SchemeDetail {
  /** As the requirement names it: a component's name or, from 3.2 on, a URI. */
  readonly name: string;
  /** `apiKey`, `http`, `mutualTLS`, `oauth2` or `openIdConnect`; absent where nothing of this name is declared. */
  readonly type?: string;
  /** Of an API key: `header`, `query` or `cookie`. */
  readonly in?: string;
  /** Of an API key: the name of the header, query parameter or cookie. */
  readonly parameter?: string;
  /** Of `http`: `basic`, `bearer` or another scheme of `Authorization`. */
  readonly scheme?: string;
  readonly description?: string;
  /** Scopes or roles that are needed. */
  readonly scopes: readonly string[];
}

/** What a request must be authorised with (Security Requirement Object). */
export interface SecurityDetail {
  /** True for the root's `security`, which applies to an operation that has none of its own. */
  readonly inherited: boolean;
  /** One suffices, with all of its schemes; one without schemes allows requests without any. Empty: nothing is needed. */
  readonly alternatives: readonly (readonly SchemeDetail[])[];
  /** Alternatives beyond those. */
  readonly more: number;
  readonly range: DocumentRange;
}

/** What a path item says of all its operations (Path Item Object, `summary` and `description`). */
export interface SharedWords {
  readonly summary?: string;
  readonly description?: string;
}

/** All that is needed to fill in one operation's sample request and response; made in the worker, once per operation. */
export interface OperationDetail {
  readonly id: string;
  readonly method: string;
  /** Path template; for a callback request its key, for a webhook its name. */
  readonly path: string;
  /** True for a callback request: its URL comes from the enclosing callback key, not from a server. */
  readonly isCallback: boolean;
  /** Of a webhook, whose URL is registered outside of the description: the one it is sent to here is generated. */
  readonly isWebhook?: true;
  readonly summary?: string;
  readonly description?: string;
  /** Of a request that the API consumer receives: what its path item says of all its operations, if anything. */
  readonly shared?: SharedWords;
  /** Of a request that the API consumer receives: absent where none is described. */
  readonly security?: SecurityDetail;
  /** At least one; `https://provider.example` marked by `generated` where the document names none that is absolute. */
  readonly servers: readonly ServerDetail[];
  readonly generatedServer: boolean;
  readonly parameters: readonly Field[];
  /** Ids of the parameters in which security schemes send API keys, declared or not; absent where there are none. */
  readonly apiKeys?: readonly string[];
  readonly requestBody?: BodyDetail;
  readonly responses: readonly ResponseDetail[];
  /** The response that is chosen first (product rule: first that can supply the key's `$response` sources, else first 2xx). */
  readonly defaultStatus?: string;
}
