import type { DeclaredParameter } from '../discovery/declaredParameters.ts';
import type { RequestSite } from '../discovery/walk.ts';
import type { Expression, KeyPart } from '../expression/expression.ts';
import type { Range } from '../source/range.ts';
import type { PointerPresence } from '../verdict/pointerPresence.ts';
import type { Fix, ProblemCode, Severity } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';

export type ExpressionPart = Extract<KeyPart, { readonly kind: 'expression' }>;

/** An expression of a key together with the operation it is evaluated against. */
export interface ExpressionUse {
  readonly attachment: Attachment;
  readonly parentSite: RequestSite;
  readonly part: ExpressionPart;
  readonly expression: Expression;
  readonly declared: readonly DeclaredParameter[];
  /** Whether the expression has a value under this operation, and what describes the value. */
  readonly presence: PointerPresence;
}

/** What a rule finds wrong with an expression under one operation. Several operations share one problem. */
export interface ExpressionFinding {
  readonly code: ProblemCode;
  /** Where it is not that of the code. */
  readonly severity?: Severity;
  /** `operations` names those it is wrong for: "`POST /a`", "`POST /a` and 2 other operations". */
  readonly message: (operations: string) => string;
  readonly hint?: string;
  /** In the decoded key. */
  readonly span: Range;
  /** Text for a span of the key that would mend it. */
  readonly replacement?: { readonly span: Range; readonly text: string };
  /** A change elsewhere in the document that would mend it. */
  readonly fix?: Fix;
  /** True of the whole key, however many of its expressions show it. */
  readonly oncePerKey?: boolean;
}
