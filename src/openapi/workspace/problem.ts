import type { KeyNoticeCode, KeyProblemCode } from '../expression/expression.ts';
import type { SourceProblem } from '../source/parsedSource.ts';
import type { DocumentRange } from '../source/range.ts';
import type { SpecSection } from '../spec/specUrl.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What all problems of one code share. */
interface ProblemKind {
  /** What it is called, as a heading: "Parameter not declared". */
  readonly title: string;
  readonly severity: Severity;
  /** The section of the specification it rests on; faults of the text rest on none. */
  readonly section?: SpecSection;
}

/** Codes that the parsers give away; the table below does not compile until it has them. */
type GivenCode = SourceProblem['code'] | KeyProblemCode | KeyNoticeCode;

/** Every code a problem can have. Add a line, and the titles, filters, links and severities follow. */
export const PROBLEMS = {
  syntax: { title: 'Text that cannot be read', severity: 'error' },
  'shallow-line': { title: 'Line not indented enough', severity: 'warning' },
  'duplicate-key': { title: 'Duplicate key', severity: 'warning' },
  'too-many-aliases': { title: 'Too many aliases', severity: 'error' },
  'too-deep': { title: 'Nested too deep', severity: 'warning' },
  'multiple-documents': { title: 'Several YAML documents', severity: 'warning' },
  'expr-root': { title: 'Unknown source', severity: 'error', section: 'runtime-expressions' },
  'expr-tail': { title: 'Text after an expression', severity: 'error', section: 'runtime-expressions' },
  'expr-source': { title: 'Unknown part of a message', severity: 'error', section: 'runtime-expressions' },
  'expr-body-tail': { title: 'Body member without `#`', severity: 'error', section: 'runtime-expressions' },
  'expr-pointer-slash': {
    title: 'JSON Pointer without `/`',
    severity: 'error',
    section: 'runtime-expressions',
  },
  'expr-pointer-tilde': {
    title: 'Wrong escape in a JSON Pointer',
    severity: 'error',
    section: 'runtime-expressions',
  },
  'expr-token': { title: 'Wrong header name', severity: 'error', section: 'runtime-expressions' },
  'expr-name-char': { title: 'Wrong character in a name', severity: 'error', section: 'runtime-expressions' },
  'expr-case': { title: 'Unusual capitals', severity: 'warning', section: 'runtime-expressions' },
  'name-empty': { title: 'Empty name', severity: 'warning', section: 'runtime-expressions' },
  'bare-braces': {
    title: 'Braces in a key without braces',
    severity: 'warning',
    section: 'runtime-expressions',
  },
  'key-not-expression': { title: 'No runtime expression', severity: 'error', section: 'key-expression' },
  'key-unclosed': { title: 'Brace not closed', severity: 'error', section: 'key-expression' },
  'key-stray-close': { title: 'Brace not opened', severity: 'error', section: 'key-expression' },
  'key-nested-brace': { title: 'Brace inside braces', severity: 'error', section: 'key-expression' },
  'key-dollar-before-brace': { title: '`$` before the brace', severity: 'error', section: 'key-expression' },
  'key-space': { title: 'Space inside braces', severity: 'error', section: 'key-expression' },
  'key-empty-expression': { title: 'Empty braces', severity: 'error', section: 'key-expression' },
  'yaml-flow-key': { title: 'Key without quotes', severity: 'error', section: 'key-expression' },
  'not-openapi': { title: 'Not an OpenAPI document', severity: 'error', section: 'openapi-object' },
  excerpt: { title: 'Excerpt of a document', severity: 'error', section: 'openapi-object' },
  'unsupported-version': { title: 'Unknown version', severity: 'warning', section: 'versions' },
  'webhooks-ignored': { title: '`webhooks` in 3.0', severity: 'warning', section: 'openapi-object' },
  'no-callbacks': { title: 'No callbacks', severity: 'info', section: 'callback-object' },
  'wrong-type': { title: 'Wrong type', severity: 'error' },
  'ref-external': { title: 'Document not open', severity: 'warning', section: 'reference-object' },
  'ref-missing': { title: 'Reference does not resolve', severity: 'error', section: 'reference-object' },
  'ref-cycle': { title: 'Reference to itself', severity: 'error', section: 'reference-object' },
  'ref-siblings': { title: 'Members next to `$ref`', severity: 'warning', section: 'reference-object' },
  cycle: { title: 'Recursive callbacks', severity: 'info', section: 'reference-object' },
  'not-declared': { title: 'Parameter not declared', severity: 'warning', section: 'runtime-expressions' },
  'not-addressable': { title: 'Parameter out of reach', severity: 'warning', section: 'runtime-expressions' },
  'response-source': {
    title: 'Response without parameters',
    severity: 'error',
    section: 'runtime-expressions',
  },
  'no-request-body': { title: 'No request body', severity: 'error', section: 'operation-object' },
  'no-value': { title: 'No value', severity: 'error', section: 'runtime-expressions' },
  'body-on-get': { title: 'Ignored body', severity: 'warning', section: 'operation-object' },
  'pointer-missing': {
    title: 'Property not in the schema',
    severity: 'warning',
    section: 'runtime-expressions',
  },
  'pointer-some-media': {
    title: 'Not in every media type',
    severity: 'info',
    section: 'runtime-expressions',
  },
  'optional-source': { title: 'Optional source', severity: 'info', section: 'runtime-expressions' },
  'some-responses': { title: 'Not in every response', severity: 'info', section: 'runtime-expressions' },
  'non-string': { title: 'Value that is not text', severity: 'warning', section: 'runtime-expressions' },
  'not-url': { title: 'Not known to be a URL', severity: 'info', section: 'key-expression' },
  'read-only': { title: '`readOnly` in a request', severity: 'warning', section: 'runtime-expressions' },
  'write-only': { title: '`writeOnly` in a response', severity: 'warning', section: 'runtime-expressions' },
  'bare-swallow': {
    title: 'Text swallowed by an expression',
    severity: 'warning',
    section: 'runtime-expressions',
  },
  'relative-url': { title: 'No absolute URL', severity: 'warning', section: 'key-expression' },
  'servers-ignored': { title: '`servers` without effect', severity: 'info', section: 'server-object' },
  'path-param-in-callback': {
    title: 'Path parameter of a callback',
    severity: 'warning',
    section: 'parameter-object',
  },
  'opid-dup': { title: 'Duplicate `operationId`', severity: 'error', section: 'operation-object' },
  'double-query': { title: 'Second `?`', severity: 'warning', section: 'key-expression' },
  'double-slash': { title: 'Two slashes', severity: 'warning', section: 'key-expression' },
  'needs-encoding': { title: 'Characters to encode', severity: 'warning', section: 'key-expression' },
  'changes-url': { title: 'Value that changes the URL', severity: 'info', section: 'key-expression' },
  'after-fragment': { title: 'Text after `#`', severity: 'warning', section: 'key-expression' },
  'ext-as-name': { title: 'Name like an extension', severity: 'info', section: 'operation-object' },
  'level-missing': { title: 'Missing level', severity: 'error', section: 'callback-object' },
  'level-extra': { title: 'Extra level', severity: 'error', section: 'callback-object' },
  'method-case': { title: 'Capitals in a method', severity: 'error', section: 'path-item-object' },
  'path-template': { title: 'Path template in a key', severity: 'warning', section: 'parameter-object' },
  'literal-key': { title: 'Key without expression', severity: 'warning', section: 'key-expression' },
  'trailing-space': { title: 'Space at the end of a key', severity: 'warning', section: 'key-expression' },
  polling: { title: 'Reads like polling', severity: 'info', section: 'link-object' },
  'empty-key': { title: 'Empty key', severity: 'error', section: 'key-expression' },
  'too-many-expressions': { title: 'Too many expressions', severity: 'warning', section: 'key-expression' },
  'empty-callback': { title: 'Nothing to send', severity: 'warning', section: 'callback-object' },
  'unused-component': { title: 'Unused component', severity: 'info', section: 'components-object' },
} as const satisfies Record<GivenCode, ProblemKind> & Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A change of the document's text that fixes a problem; edits do not overlap. */
export interface Fix {
  /** What the button says: "Write {$request.body#/id}". */
  readonly title: string;
  readonly edits: readonly { readonly range: DocumentRange; readonly text: string }[];
}

/** A fault or remark about the document: data with a code and a range, never an exception. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What is wrong, where. One sentence, code in backticks. */
  readonly message: string;
  /** What to type instead. */
  readonly hint?: string;
  readonly range: DocumentRange;
  /** Section of the specification for the document's version. */
  readonly specUrl?: string;
  /** The callback request it concerns, by id. */
  readonly callbackId?: string;
  readonly fix?: Fix;
  /** What the hint names, in backticks, as what may have been meant, and the fix that writes it. */
  readonly candidates?: readonly { readonly name: string; readonly fix: Fix }[];
}

/**
 * A problem with the severity of its code.
 *
 * @param fields The rest of it; a severity here is an exception, and counts.
 * @example createProblem('empty-key', { message, range }).severity // 'error'
 */
export function createProblem(
  code: ProblemCode,
  fields: Omit<Problem, 'code' | 'severity'> & { readonly severity?: Severity },
): Problem {
  return { code, severity: PROBLEMS[code].severity, ...fields };
}

/**
 * What a kind of problem is called, as a heading.
 *
 * @example problemTitle('not-declared') // 'Parameter not declared'
 */
export function problemTitle(code: ProblemCode): string {
  return PROBLEMS[code].title;
}

/**
 * The section of the specification that a problem rests on; faults of the text rest on none.
 *
 * @example specSection('servers-ignored') // 'server-object'
 */
export function specSection(code: ProblemCode): SpecSection | undefined {
  const kind: ProblemKind = PROBLEMS[code];
  return kind.section;
}
