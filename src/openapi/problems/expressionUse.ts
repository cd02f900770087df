import type { Expression, KeyPart } from '../expression/expression.ts';
import type { Range } from '../source/range.ts';
import type { PointerPresence } from '../verdict/pointerPresence.ts';
import type { Reason } from '../verdict/reason.ts';
import type { SourceContext } from '../verdict/sourcePresence.ts';
import type { Fix, ProblemCode, Severity } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';

export type ExpressionPart = Extract<KeyPart, { readonly kind: 'expression' }>;

/** An expression of a key together with the operation it is evaluated against. */
export interface ExpressionUse {
  readonly attachment: Attachment;
  readonly part: ExpressionPart;
  readonly expression: Expression;
  readonly context: SourceContext;
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
  /** Text for a span of the key that would repair it. */
  readonly replacement?: Replacement;
  /** What the hint names as what may have been meant. */
  readonly candidates?: readonly Candidate[];
  /** A change elsewhere in the document that would fix it. */
  readonly fix?: Fix;
  /** True of the whole key, however many of its expressions show it. */
  readonly oncePerKey?: boolean;
}

export interface Replacement {
  readonly span: Range;
  readonly text: string;
}

/** Something that may have been meant, with its name as the hint writes it. */
interface Candidate extends Replacement {
  readonly name: string;
}

/** The expression as written, without its braces. */
export function expressionText({ raw }: ExpressionPart): string {
  return raw.replace(/^\{|\}$/g, '');
}

/** Whether an expression gives the beginning of the URL, scheme and host, rather than a part of it. */
export function beginsUrl({ attachment, part }: ExpressionUse): boolean {
  const [first, second] = attachment.request.parsed.parts;
  if (first !== part) return false;
  return second === undefined || second.kind !== 'literal' || /^[/?&#]/.test(second.raw);
}

/** The characters of the key that a reason is about: the name, the last token of its pointer, or the expression. */
export function reasonSpan({ expression, part }: ExpressionUse, reason: Reason): Range {
  const { inner } = part;
  if ('nameRange' in expression) return expression.nameRange;
  if (!('pointer' in expression)) return inner;
  const { pointer, pointerRange } = expression;
  if (reason.kind === 'optional-body' && pointer !== '')
    return { start: inner.start, end: pointerRange.start - 1 };
  if (!('pointer' in reason) || reason.pointer === '' || !pointer.startsWith(reason.pointer)) return inner;
  const end = pointerRange.start + reason.pointer.length;
  return { start: pointerRange.start + reason.pointer.lastIndexOf('/'), end };
}
