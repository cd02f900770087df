import type { Expression, Resolution, SourceKind, UrlPart } from '../../openapi/index.ts';

export type ExpressionPart = Extract<UrlPart, { kind: 'expression' }>;

/** Where an expression reads from, in words: `query callbackUrl`, `response header Location`, `body → /id`. */
export function sourceCaption(expression: Expression): string {
  switch (expression.kind) {
    case 'url':
      return 'request URL';
    case 'method':
      return 'request method';
    case 'statusCode':
      return 'response status';
    case 'body':
      return `${responsePrefix(expression.message)}body${expression.pointer === '' ? '' : ` → ${expression.pointer}`}`;
    default:
      return `${responsePrefix(expression.message)}${expression.kind} ${expression.name}`;
  }
}

/** The state of a chip in a word with an icon, so that colour never stands alone. */
export function stateWord(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'missing':
      return '✕ missing';
    case 'unusable':
      return '△ not usable';
    case 'resolved':
      return resolution.generated ? '∗ generated' : '';
  }
}

/** The field ids (with message) that this URL reads, each with its kind of source. */
export function urlSources(parts: readonly UrlPart[]): ReadonlyMap<string, SourceKind> {
  const sources = new Map<string, SourceKind>();
  for (const part of parts) {
    if (part.kind === 'expression') sources.set(part.resolution.source, part.sourceKind);
  }
  return sources;
}

function responsePrefix(message: 'request' | 'response'): string {
  return message === 'response' ? 'response ' : '';
}
