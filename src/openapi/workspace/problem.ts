import type { KeyNoticeCode, KeyProblemCode } from '../expression/expression.ts';
import type { SourceProblem } from '../source/parsedSource.ts';
import type { DocumentRange } from '../source/range.ts';
import type { SpecSection } from '../spec/specUrl.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What all problems of one code share. */
interface ProblemKind {
  readonly severity: Severity;
  /** The section of the specification it rests on; faults of the text rest on none. */
  readonly section?: SpecSection;
}

/** Codes that the parsers give away; the table below does not compile until it has them. */
type GivenCode = SourceProblem['code'] | KeyProblemCode | KeyNoticeCode;

/** Every code a problem can have. Add a line, and filters, links and severities follow; `problemTitle.ts` then wants a title. */
export const PROBLEMS = {
  syntax: { severity: 'error' },
  'shallow-line': { severity: 'warning' },
  'duplicate-key': { severity: 'warning' },
  'too-many-aliases': { severity: 'error' },
  'too-deep': { severity: 'warning' },
  'multiple-documents': { severity: 'warning' },
  'expr-root': { severity: 'error', section: 'runtime-expressions' },
  'expr-tail': { severity: 'error', section: 'runtime-expressions' },
  'expr-source': { severity: 'error', section: 'runtime-expressions' },
  'expr-body-tail': { severity: 'error', section: 'runtime-expressions' },
  'expr-pointer-slash': { severity: 'error', section: 'runtime-expressions' },
  'expr-pointer-tilde': { severity: 'error', section: 'runtime-expressions' },
  'expr-token': { severity: 'error', section: 'runtime-expressions' },
  'expr-name-char': { severity: 'error', section: 'runtime-expressions' },
  'expr-case': { severity: 'warning', section: 'runtime-expressions' },
  'name-empty': { severity: 'warning', section: 'runtime-expressions' },
  'bare-braces': { severity: 'warning', section: 'runtime-expressions' },
  'key-not-expression': { severity: 'error', section: 'key-expression' },
  'key-unclosed': { severity: 'error', section: 'key-expression' },
  'key-stray-close': { severity: 'error', section: 'key-expression' },
  'key-nested-brace': { severity: 'error', section: 'key-expression' },
  'key-dollar-before-brace': { severity: 'error', section: 'key-expression' },
  'key-space': { severity: 'error', section: 'key-expression' },
  'key-empty-expression': { severity: 'error', section: 'key-expression' },
  'yaml-flow-key': { severity: 'error', section: 'key-expression' },
  'not-openapi': { severity: 'error', section: 'openapi-object' },
  excerpt: { severity: 'error', section: 'openapi-object' },
  'unsupported-version': { severity: 'warning', section: 'versions' },
  'webhooks-ignored': { severity: 'warning', section: 'openapi-object' },
  'no-callbacks': { severity: 'info', section: 'callback-object' },
  'wrong-type': { severity: 'error' },
  'ref-external': { severity: 'warning', section: 'reference-object' },
  'ref-missing': { severity: 'error', section: 'reference-object' },
  'ref-cycle': { severity: 'error', section: 'reference-object' },
  'ref-siblings': { severity: 'warning', section: 'reference-object' },
  cycle: { severity: 'info', section: 'reference-object' },
  'not-declared': { severity: 'warning', section: 'runtime-expressions' },
  'not-addressable': { severity: 'warning', section: 'runtime-expressions' },
  'response-source': { severity: 'error', section: 'runtime-expressions' },
  'no-request-body': { severity: 'error', section: 'operation-object' },
  'no-value': { severity: 'error', section: 'runtime-expressions' },
  'body-on-get': { severity: 'warning', section: 'operation-object' },
  'pointer-missing': { severity: 'warning', section: 'runtime-expressions' },
  'pointer-some-media': { severity: 'info', section: 'runtime-expressions' },
  'optional-source': { severity: 'info', section: 'runtime-expressions' },
  'some-responses': { severity: 'info', section: 'runtime-expressions' },
  'non-string': { severity: 'warning', section: 'runtime-expressions' },
  'not-url': { severity: 'info', section: 'key-expression' },
  'read-only': { severity: 'warning', section: 'runtime-expressions' },
  'write-only': { severity: 'warning', section: 'runtime-expressions' },
  'bare-swallow': { severity: 'warning', section: 'runtime-expressions' },
  'relative-url': { severity: 'warning', section: 'key-expression' },
  'servers-ignored': { severity: 'info', section: 'server-object' },
  'path-param-in-callback': { severity: 'warning', section: 'parameter-object' },
  'opid-dup': { severity: 'error', section: 'operation-object' },
  'double-query': { severity: 'warning', section: 'key-expression' },
  'double-slash': { severity: 'warning', section: 'key-expression' },
  'needs-encoding': { severity: 'warning', section: 'key-expression' },
  'changes-url': { severity: 'info', section: 'key-expression' },
  'after-fragment': { severity: 'warning', section: 'key-expression' },
  'ext-as-name': { severity: 'info', section: 'operation-object' },
  'level-missing': { severity: 'error', section: 'callback-object' },
  'level-extra': { severity: 'error', section: 'callback-object' },
  'method-case': { severity: 'error', section: 'path-item-object' },
  'path-template': { severity: 'warning', section: 'parameter-object' },
  'literal-key': { severity: 'warning', section: 'key-expression' },
  'trailing-space': { severity: 'warning', section: 'key-expression' },
  polling: { severity: 'info', section: 'link-object' },
  'empty-key': { severity: 'error', section: 'key-expression' },
  'too-many-expressions': { severity: 'warning', section: 'key-expression' },
  'empty-callback': { severity: 'warning', section: 'callback-object' },
  'link-misplaced': { severity: 'error', section: 'link-object' },
  'link-target': { severity: 'error', section: 'link-object' },
  'link-operation': { severity: 'error', section: 'link-object' },
  'link-reference': { severity: 'warning', section: 'link-object' },
  'link-receiver': { severity: 'warning', section: 'link-object' },
  'link-parameter': { severity: 'warning', section: 'link-object' },
  'link-required': { severity: 'info', section: 'link-object' },
  'link-constant': { severity: 'warning', section: 'link-object' },
  'link-braces': { severity: 'info', section: 'link-object' },
  'link-inner': { severity: 'info', section: 'link-object' },
  'link-body': { severity: 'warning', section: 'link-object' },
  'link-no-value': { severity: 'warning', section: 'link-object' },
  'unused-component': { severity: 'info', section: 'components-object' },
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
 * The section of the specification that a problem rests on; faults of the text rest on none.
 *
 * @example specSection('servers-ignored') // 'server-object'
 */
export function specSection(code: ProblemCode): SpecSection | undefined {
  const kind: ProblemKind = PROBLEMS[code];
  return kind.section;
}
