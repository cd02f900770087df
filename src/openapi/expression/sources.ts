import type { SpecSection } from '../spec/specUrl.ts';
import type { Expression, Message } from './expression.ts';

/** The kind of place that a source reads; each kind has one hue everywhere (`--kind-…` in `tokens.css`). */
export type SourceKind = 'line' | 'path' | 'query' | 'header' | 'body' | 'status';

interface Source {
  readonly kind: SourceKind;
  /** Where the specification describes it. */
  readonly section: SpecSection;
}

/** A source written directly after `$`, such as `$url`. */
interface ExchangeSource extends Source {
  readonly follows: 'nothing';
  /** The message it is a part of. */
  readonly message: Message;
  /** What it is called in captions: `request URL`. */
  readonly noun: string;
  /** What completion says about it. */
  readonly offer: string;
  /** Whether a callback URL can start with its value. */
  readonly startsUrl: boolean;
  /** One sentence on its value. @param sent Who sends the message, as in "that the API consumer sends". */
  readonly explain: (sent: string) => string;
}

/** A source written after `$request.` or `$response.`, such as `$request.query.id`. */
interface MessageSource extends Source {
  /**
   * What comes after the keyword: a dot and a header's name (`token`, compared without case), a dot and any other name
   * (`name`), or nothing or `#` and a JSON Pointer (`pointer`).
   */
  readonly follows: 'token' | 'name' | 'pointer';
  /** The messages that have such a part. The grammar takes both; the value is always missing in the other. */
  readonly messages: readonly Message[];
  /** What one of its values is called: `query parameter`. */
  readonly noun: string;
  /** What completion says about it. */
  readonly offer: (message: Message) => string;
  /** Whether the request's URL holds its values. */
  readonly inUrl: boolean;
}

/**
 * The sources of a runtime expression (Runtime Expressions, ABNF), by keyword, in the order in which names are looked
 * up, listed and offered. Parsing, repair, explanations, completion and captions follow from this table; what depends
 * on the meaning of a source does not compile until it handles each of them.
 */
export const SOURCES = {
  url: {
    follows: 'nothing',
    message: 'request',
    kind: 'line',
    noun: 'request URL',
    offer: 'the whole URL of the request',
    startsUrl: true,
    explain: (sent) => `The whole URL of the request ${sent}, query string included.`,
    section: 'runtime-expressions',
  },
  method: {
    follows: 'nothing',
    message: 'request',
    kind: 'line',
    noun: 'request method',
    offer: 'the method of the request',
    startsUrl: false,
    explain: (sent) => `The HTTP method of the request ${sent}.`,
    section: 'runtime-expressions',
  },
  statusCode: {
    follows: 'nothing',
    message: 'response',
    kind: 'status',
    noun: 'response status',
    offer: 'the status code of the response',
    startsUrl: false,
    explain: (sent) => `The status code of the response ${sent}.`,
    section: 'runtime-expressions',
  },
  query: {
    follows: 'name',
    messages: ['request'],
    kind: 'query',
    noun: 'query parameter',
    offer: () => 'a query parameter of the request',
    inUrl: true,
    section: 'runtime-expressions',
  },
  header: {
    follows: 'token',
    messages: ['request', 'response'],
    kind: 'header',
    noun: 'header',
    offer: (message) => `a header of the ${message}`,
    inUrl: false,
    section: 'runtime-expressions',
  },
  path: {
    follows: 'name',
    messages: ['request'],
    kind: 'path',
    noun: 'path parameter',
    offer: () => 'a path parameter of the request',
    inUrl: true,
    section: 'runtime-expressions',
  },
  body: {
    follows: 'pointer',
    messages: ['request', 'response'],
    kind: 'body',
    noun: 'body',
    offer: (message) => `the body of the ${message}, or a part of it`,
    inUrl: false,
    section: 'runtime-expressions',
  },
} as const satisfies Readonly<Record<string, ExchangeSource | MessageSource>>;

type Sources = typeof SOURCES;

/** The keyword of a source. */
type SourceName = keyof Sources;

type SourcesBefore<Follows> = {
  [Name in SourceName]: Sources[Name]['follows'] extends Follows ? Name : never;
}[SourceName];

/** A source that nothing follows: `$url`. */
export type WholeSource = SourcesBefore<'nothing'>;

/** A source that a name follows: `$request.query.id`. */
export type NamedSource = SourcesBefore<'token' | 'name'>;

/** A source that a JSON Pointer may follow: `$request.body#/id`. */
export type PointerSource = SourcesBefore<'pointer'>;

/** A source that is a part of a message. */
export type PartSource = NamedSource | PointerSource;

const NAMES = Object.keys(SOURCES).filter(isSource);

/** In the order of the table. */
export const WHOLE_SOURCES: readonly WholeSource[] = NAMES.filter(isWholeSource);
export const PART_SOURCES: readonly PartSource[] = NAMES.filter((name) => !isWholeSource(name));
export const NAMED_SOURCES: readonly NamedSource[] = PART_SOURCES.filter((name) => !isPointerSource(name));

function isSource(name: string): name is SourceName {
  return Object.hasOwn(SOURCES, name);
}

function isWholeSource(name: SourceName): name is WholeSource {
  return SOURCES[name].follows === 'nothing';
}

/**
 * Whether a JSON Pointer may follow a source of a message; otherwise a dot and a name do.
 *
 * @example isPointerSource('body') // true
 */
export function isPointerSource(name: PartSource): name is PointerSource {
  return SOURCES[name].follows === 'pointer';
}

/**
 * Whether messages of this kind have such a part: a response has no query parameters, though the grammar takes
 * `$response.query.x`.
 *
 * @example isPartOf('query', 'response') // false
 */
export function isPartOf(name: PartSource, message: Message): boolean {
  const messages: readonly Message[] = SOURCES[name].messages;
  return messages.includes(message);
}

/**
 * A source of a message as it is typed after `$request.`: with the dot that comes before its name.
 *
 * @example typedSource('query') // 'query.'
 */
export function typedSource(name: PartSource): string {
  return isPointerSource(name) ? name : `${name}.`;
}

/**
 * The kind of source that an expression reads.
 *
 * @example sourceKindOf({ kind: 'url' }) // 'line', the request line
 */
export function sourceKindOf(expression: Expression): SourceKind {
  return SOURCES[expression.kind].kind;
}

/**
 * Where an expression reads from, in the fewest words.
 *
 * @example sourceCaption(expressionIn('$request.query.callbackUrl')) // 'query callbackUrl'
 * @example sourceCaption(expressionIn('$response.body#/id')) // 'response body → /id'
 */
export function sourceCaption(expression: Expression): string {
  if (!('message' in expression)) return SOURCES[expression.kind].noun;
  const source = `${expression.message === 'response' ? 'response ' : ''}${expression.kind}`;
  if ('name' in expression) return `${source} ${expression.name}`;
  return expression.pointer === '' ? source : `${source} → ${expression.pointer}`;
}

/** Whether an expression can read a parameter there. */
export function isAddressable(location: string): boolean {
  return NAMED_SOURCES.some((name) => name === location);
}
