import type { JsonValue } from '../source/json.ts';
import { member } from '../source/json.ts';
import type { ParsedSource } from '../source/parsedSource.ts';
import type { Parse } from '../source/parseSource.ts';
import { parseSource } from '../source/parseSource.ts';
import type { FragmentKind } from '../spec/documentKind.ts';
import { isCallback, isDescriptionPart } from '../workspace/fragmentKind.ts';
import {
  nestBlock,
  nestJson,
  prependBlock,
  prependFlow,
  type ScaffoldField,
  withoutMarkers,
} from './excerptText.ts';

/** Keys from the document's root to the excerpt, and whether the operation on the way still needs responses. */
export interface FragmentFrame {
  readonly tokens: readonly string[];
  readonly needsResponses: boolean;
}

/**
 * Makes the smallest valid document around an excerpt. The excerpt's text, comments included, stays as it is but for
 * indentation (OpenAPI Object, Paths Object).
 *
 * @param text An excerpt, YAML or JSON.
 * @param fragment What it is an excerpt of, as `classify` says.
 * @returns An OpenAPI 3.1.1 document in the excerpt's own format; its operation is `POST /pasted` where the excerpt
 *   names none. For any other text the result is not a valid document.
 * @example wrapFragment('get: {}', 'path-item') // 'openapi: 3.1.1 … paths:\n  /pasted:\n    get: {}'
 */
export function wrapFragment(text: string, fragment: FragmentKind, parse: Parse = parseSource): string {
  const json = parse(text).format === 'json';
  const inner = json ? text.replace(/^\uFEFF/, '').trim() : withoutMarkers(text, parse);
  const source = parse(inner);
  // The text added around a YAML excerpt is in block style; the excerpt itself may be a flow mapping (`{…}`).
  const brace = isFlow(source, inner) ? (source.locate('')?.value.start ?? 0) : undefined;
  const nest = json ? nestJson : nestBlock;
  const prepend = (fields: readonly ScaffoldField[], content: string) => {
    if (json) return prependFlow(fields, content, 0);
    return content === inner && brace !== undefined
      ? prependFlow(fields, content, brace)
      : prependBlock(fields, content);
  };

  const { tokens, needsResponses } = frameOf(source.value, fragment);
  const wrapped = tokens.reduceRight(
    (content, token) =>
      nest(token, token === 'post' && needsResponses ? prepend(['responses'], content) : content),
    inner,
  );
  // A whole description except for its first line may bring its own `info`.
  const hasInfo = tokens.length === 0 && member(source.value, 'info') !== undefined;
  return `${prepend(hasInfo ? ['openapi'] : ['openapi', 'info'], wrapped)}\n`;
}

/**
 * Where `wrapFragment` puts an excerpt.
 *
 * @example frameOf({ callbacks: {} }, 'callbacks') // { tokens: ['paths', '/pasted', 'post'], needsResponses: true }
 */
export function frameOf(value: JsonValue | undefined, fragment: FragmentKind): FragmentFrame {
  const operation = ['paths', '/pasted', 'post'];
  switch (fragment) {
    case 'operation':
      return { tokens: operation, needsResponses: member(value, 'responses') === undefined };
    case 'path-item':
      return { tokens: ['paths', '/pasted'], needsResponses: false };
    case 'paths':
      return { tokens: isDescriptionPart(value) ? [] : ['paths'], needsResponses: false };
    case 'callbacks':
      return { tokens: operation, needsResponses: true };
    case 'callback':
      return {
        tokens: [...operation, 'callbacks', ...(isCallback(value) ? ['pasted'] : [])],
        needsResponses: true,
      };
  }
}

/** Whether the root is written with braces. A block mapping may begin with `?` or a merge key rather than its first key. */
export function isFlow(source: ParsedSource, text: string): boolean {
  return text[source.locate('')?.value.start ?? 0] === '{';
}
