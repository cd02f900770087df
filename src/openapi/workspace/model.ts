import type { Expression, ParsedKey } from '../expression/expression.ts';
import type { Repair } from '../expression/repair.types.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import type { DocumentKind } from '../spec/documentKind.ts';
import type { Problem } from './problem.ts';

/** The documents that make up one OpenAPI Description. */
export interface DocumentSet {
  /** `uri` of the document to start from. */
  readonly entry: string;
  readonly documents: readonly SourceDocument[];
}

export interface SourceDocument {
  /** A file name, relative path or absolute URL; unique in its set. References resolve against it. */
  readonly uri: string;
  readonly text: string;
}

export type Party = 'consumer' | 'provider';

/** What an operation and a callback request share: both are Operation Objects that may hold callbacks. */
export interface RequestNode {
  /** Made from JSON Pointers, so that it survives edits elsewhere and fits in a link. Unique in an analysis. */
  readonly id: string;
  /** Upper case for the fixed methods, verbatim for `additionalOperations`. `''` if there is none (unused callbacks). */
  readonly method: string;
  readonly summary?: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** The Operation Object. */
  readonly place: Place;
  /** The method key in its document, or the nearest enclosing key. */
  readonly range: DocumentRange;
  /** Who sends this request. Paths: the consumer; webhooks: the provider; nested callbacks take turns. */
  readonly sender: Party;
  /** Callback requests in document order: callback name × key × method. */
  readonly callbacks: readonly CallbackRequest[];
}

/** An operation that has callbacks, or a webhook, which is a row to select like a callback request. */
export interface Operation extends RequestNode {
  readonly origin: 'path' | 'webhook' | 'component-path-item' | 'component-callback';
  /** The path template, the webhook's name, or the component's name. */
  readonly path: string;
  /** Under `components` and referred to by nothing, so without effect (Components Object). */
  readonly unused: boolean;
  /** Of a webhook: from the method to the end of the request, which may be in another document than its name. */
  readonly extent?: DocumentRange;
  /** Of a webhook: the key of its name. */
  readonly nameRange?: DocumentRange;
}

/** A request that the provider sends to a URL that is registered outside of the description. */
export interface Webhook extends Operation {
  readonly origin: 'webhook';
  readonly extent: DocumentRange;
  readonly nameRange: DocumentRange;
}

/** One request the receiving party sends: one method under one callback key under one callback name. */
export interface CallbackRequest extends RequestNode {
  /** Id of the operation or callback request whose `callbacks` holds it. */
  readonly parentId: string;
  readonly name: string;
  readonly nameRange: DocumentRange;
  readonly key: string;
  readonly keyPlace: Place;
  readonly keyRange: DocumentRange;
  /** From the key to the end of its value. */
  readonly keyExtent: DocumentRange;
  /** From the method to the end of the request; in another place than the key where a `$ref` leads there. */
  readonly extent: DocumentRange;
  /** The key by the strict grammar. */
  readonly parsed: ParsedKey;
  /** Present exactly where `parsed.form` is `invalid`. */
  readonly repair?: Repair;
  /** The range of each of `parsed.parts` in the document. */
  readonly partRanges: readonly DocumentRange[];
  /** Whether the key's expressions get values; absent where nothing attaches the callback. */
  readonly verdict?: Verdict;
  /** The references followed from the operation to the callback's definition, first to last. */
  readonly references: readonly Place[];
  /** Callback names or methods that repeat an enclosing one through `$ref`: nested callbacks end here. */
  readonly repeats: boolean;
  /** Of the next request of a link, which has the shape of a callback request alone. */
  readonly link?: ResponseLink;
}

/**
 * The next request of a link in the shape of a callback request, so that both are found, selected and lit in one way. Its
 * key is the target's path, with the link's expressions in the places of the path parameters that they are for.
 */
export interface LinkRequest extends CallbackRequest {
  readonly link: ResponseLink;
}

/** A Link Object under one response: a request that the party which got the response can send next. */
export interface ResponseLink {
  /** Made from JSON Pointers, as those of requests are. Unique in an analysis, requests included. */
  readonly id: string;
  /** Id of the operation or callback request whose response has it. */
  readonly parentId: string;
  /** The response as declared: `201`, `2XX` or `default`. */
  readonly status: string;
  readonly name: string;
  readonly nameRange: DocumentRange;
  /** From the name to the end of its value. */
  readonly extent: DocumentRange;
  /** The Link Object, after references. */
  readonly place: Place;
  /** The references followed from the operation to the Link Object, first to last. */
  readonly references: readonly Place[];
  readonly description?: string;
  /** Who sends the next request: the sender of the one that was answered. */
  readonly sender: Party;
  /** `operationId` or `operationRef` as written, the one that counts. */
  readonly reference?: {
    readonly field: 'operationId' | 'operationRef';
    readonly text: string;
    readonly range: DocumentRange;
  };
  /** Absent where nothing is found under the reference. */
  readonly target?: LinkTarget;
  readonly parameters: readonly LinkParameter[];
  readonly requestBody?: { readonly value: JsonValue; readonly range: DocumentRange };
  /** Those of `parameters`, then those of `requestBody`, in the order in which they are evaluated. */
  readonly expressions: readonly LinkExpression[];
  /** The Server Object that takes the place of the target's servers. */
  readonly server?: JsonObject;
}

/** The operation that a link leads to. */
export interface LinkTarget {
  /** Of an operation, webhook or callback request of the analysis. */
  readonly id: string;
  readonly method: string;
  /** The path template; the name of a webhook, the key of a callback request. */
  readonly path: string;
  readonly operationId?: string;
  readonly summary?: string;
  readonly range: DocumentRange;
}

/** An expression in a value of a link. */
export interface LinkExpression {
  /** Without braces. */
  readonly raw: string;
  readonly expression: Expression;
  readonly range: DocumentRange;
}

/** One member of a link's `parameters`. */
export interface LinkParameter {
  /** As written: a name, or a location and a name, `path.id`. */
  readonly key: string;
  readonly keyRange: DocumentRange;
  /** A constant, an expression, or text with expressions in braces. */
  readonly value: JsonValue;
  readonly range: DocumentRange;
}

/** A document that references name and the set does not have. */
export interface MissingDocument {
  /** Its name as the set would write it, or its address. */
  readonly uri: string;
  /** How many places refer to it. */
  readonly count: number;
}

/** Everything the app knows of a document set; plain data, safe to post between threads. */
export interface Analysis {
  readonly kind: DocumentKind;
  readonly title?: string;
  readonly apiVersion?: string;
  /** Operations with at least one callback request, all webhooks, and unused component callbacks, in document order. */
  readonly operations: readonly Operation[];
  readonly problems: readonly Problem[];
  /** The names of the webhooks. */
  readonly webhooks: readonly string[];
  /** In document order; absent where there are none, or what finds them was not loaded. */
  readonly links?: readonly LinkRequest[];
  /** Operations that have links or that links lead to, and that are not among `operations`. */
  readonly linkedOperations?: readonly Operation[];
  /** Number of Operation Objects under `paths`, with or without callbacks. */
  readonly operationCount: number;
  /** Documents that callbacks need and the set does not have, those referred to most first; absent where there are none. */
  readonly missing?: readonly MissingDocument[];
  /**
   * The first callback request whose URL resolves with default samples, else the first one, else the first webhook,
   * which is selected by its own id in the place of a callback's.
   */
  readonly initial?: { readonly operationId: string; readonly callbackId: string };
}

/** Whether the expressions of a callback key get values, as far as the description alone can say. */
export interface Verdict {
  /**
   * `always`: each has a value in every exchange that follows the description. `never`: one of them cannot have any.
   * `fixed`: there is none, so the URL is the same in every exchange.
   */
  readonly kind: 'always' | 'sometimes' | 'never' | 'fixed';
  /** Complete "Sometimes: …", "Never: …" or "Fixed: …"; none for `always`. Code in backticks. */
  readonly reasons: readonly string[];
}
