import type { Range } from '../source/range.ts';
import type { NamedSource, PointerSource, WholeSource } from './sources.ts';

export type Message = 'request' | 'response';

/**
 * A runtime expression (Runtime Expressions; one grammar for 3.0–3.2, see README.md §grammar).
 * All ranges are UTF-16 offsets into the whole text that was parsed (for a key: the decoded key).
 */
export type Expression =
  | { readonly kind: WholeSource }
  | {
      readonly kind: NamedSource;
      readonly message: Message;
      /** The name with JSON escapes decoded; header names keep their spelling (they compare without case). */
      readonly name: string;
      readonly nameRange: Range;
    }
  | {
      readonly kind: PointerSource;
      readonly message: Message;
      /** RFC 6901 pointer as written: `''` for the whole body (`$request.body` and `$request.body#`). */
      readonly pointer: string;
      /** The span of the pointer's text after `#`; empty if there is none. */
      readonly pointerRange: Range;
    };

export type ExpressionProblemCode =
  | 'expr-root'
  | 'expr-tail'
  | 'expr-source'
  | 'expr-body-tail'
  | 'expr-pointer-slash'
  | 'expr-pointer-tilde'
  | 'expr-token'
  | 'expr-name-char';

export type KeyProblemCode =
  | ExpressionProblemCode
  | 'key-not-expression'
  | 'key-unclosed'
  | 'key-stray-close'
  | 'key-nested-brace'
  | 'key-dollar-before-brace'
  | 'key-space'
  | 'key-empty-expression'
  | 'yaml-flow-key';

/** Accepted, but worth a word: other spelling of a keyword, empty name, braces inside a bare key. */
export type KeyNoticeCode = 'expr-case' | 'name-empty' | 'bare-braces';

/** Why a text is not an expression or key: the first offending span and what the grammar allows there. */
export interface KeyProblem {
  readonly code: KeyProblemCode;
  readonly range: Range;
  /** What is allowed at `range.start`, as the user would type it; may be empty. */
  readonly expected: readonly string[];
  /** The text found there; empty at the end. */
  readonly found: string;
}

export interface KeyNotice {
  readonly code: KeyNoticeCode;
  readonly range: Range;
  /** The canonical spelling for `expr-case`. */
  readonly suggestion?: string;
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression; readonly notices: readonly KeyNotice[] }
  | { readonly ok: false; readonly problem: KeyProblem };

/** One piece of a callback key, in order; the raw texts joined give the key back. */
export type KeyPart =
  | { readonly kind: 'literal'; readonly range: Range; readonly raw: string }
  | {
      readonly kind: 'expression';
      /** Braces included for an embedded expression. */
      readonly range: Range;
      /** Without the braces; the same as `range` in a bare key. */
      readonly inner: Range;
      readonly raw: string;
      readonly expression: Expression;
    }
  | { readonly kind: 'invalid'; readonly range: Range; readonly raw: string; readonly problem: KeyProblem };

/**
 * A callback key as the grammar reads it. `invalid` exactly when `problems` is not empty; `bare` is one expression
 * without braces; `template` has at least one embedded expression; `literal` has none.
 */
export interface ParsedKey {
  readonly key: string;
  readonly form: 'bare' | 'template' | 'literal' | 'invalid';
  readonly parts: readonly KeyPart[];
  readonly problems: readonly KeyProblem[];
  readonly notices: readonly KeyNotice[];
}
