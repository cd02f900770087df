import type { Expression } from '../expression/expression.ts';
import type { SourceKind } from './simulation.ts';

/**
 * The kind of source an expression reads, which decides its one hue everywhere.
 *
 * @example sourceKindOf({ kind: 'url' }) // 'line', the request line
 */
export function sourceKindOf(expression: Expression): SourceKind {
  switch (expression.kind) {
    case 'url':
    case 'method':
      return 'line';
    case 'statusCode':
      return 'status';
    default:
      return expression.kind;
  }
}
