import type { KeyNoticeCode, KeyProblemCode } from '../expression/expression.ts';
import type { SourceProblem } from '../source/parsedSource.ts';
import type { DocumentRange } from '../source/range.ts';

export type ProblemCode =
  | SourceProblem['code']
  | KeyProblemCode
  | KeyNoticeCode
  | 'not-openapi'
  | 'unsupported-version'
  | 'no-callbacks'
  | 'wrong-type'
  | 'ref-external'
  | 'ref-missing'
  | 'ref-cycle'
  | 'ref-siblings'
  | 'cycle'
  | 'not-declared'
  | 'not-addressable'
  | 'response-source'
  | 'no-request-body'
  | 'no-value'
  | 'body-on-get'
  | 'optional-source'
  | 'some-responses'
  | 'pointer-some-media'
  | 'non-string'
  | 'not-url'
  | 'read-only'
  | 'write-only'
  | 'bare-swallow'
  | 'relative-url'
  | 'servers-ignored'
  | 'path-param-in-callback'
  | 'opid-dup'
  | 'double-query'
  | 'double-slash'
  | 'needs-encoding'
  | 'changes-url'
  | 'after-fragment'
  | 'pointer-missing'
  | 'ext-as-name'
  | 'level-missing'
  | 'level-extra'
  | 'method-case'
  | 'path-template'
  | 'literal-key'
  | 'trailing-space'
  | 'polling'
  | 'empty-key'
  | 'too-many-expressions'
  | 'empty-callback'
  | 'unused-component';

export type Severity = 'error' | 'warning' | 'info';

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
}
