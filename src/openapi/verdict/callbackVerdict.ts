import type { KeyPart, ParsedKey } from '../expression/expression.ts';
import { findUnbracedExpression } from '../expression/findUnbracedExpression.ts';
import { SOURCES } from '../expression/sources.ts';
import { inlineCode } from '../source/words.ts';
import type { Verdict } from '../workspace/model.ts';
import { reasonText } from './reasonText.ts';
import { type SourceContext, sourcePresence } from './sourcePresence.ts';

/**
 * Says of a callback key whether it always gives a callback URL, sometimes or never, and a counter-example.
 *
 * What the description leaves open counts as `sometimes`; values themselves are not looked at.
 *
 * @param parsed The key as the document has it, not a repaired reading.
 * @example callbackVerdict(parseKey('{$request.query.url}'), context)
 *   // { kind: 'sometimes', reasons: ['the query parameter `url` is optional'] }
 */
export function callbackVerdict(parsed: ParsedKey, context: SourceContext): Verdict {
  if (parsed.form === 'invalid')
    return { kind: 'never', reasons: ['the callback key is not valid as written'] };
  const relative = relativeReason(parsed.parts);
  if (relative !== undefined) return { kind: 'never', reasons: [relative] };
  if (parsed.form === 'literal') return { kind: 'fixed', reasons: fixedReasons(parsed) };
  const parts = parsed.parts.filter((part) => part.kind === 'expression');
  const found = parts.map(({ expression }) => {
    const { kind, reasons } = sourcePresence(expression, context);
    const message = 'message' in expression ? expression.message : SOURCES[expression.kind].message;
    return { kind, texts: reasons.map((reason) => reasonText(reason, message)) };
  });
  const kind = found.some((each) => each.kind === 'never')
    ? 'never'
    : found.some((each) => each.kind === 'sometimes')
      ? 'sometimes'
      : 'always';
  const reasons = found.filter((each) => each.kind === kind).flatMap(({ texts }) => texts);
  return { kind, reasons: kind === 'always' ? [] : [...new Set(reasons)] };
}

/** `http://$request.query.url` is legal text, and hardly ever meant as such. */
function fixedReasons(parsed: ParsedKey): readonly string[] {
  const span = findUnbracedExpression(parsed);
  return span
    ? [`${inlineCode(parsed.key.slice(span.start, span.end))} has no braces, so it is not evaluated`]
    : [];
}

/**
 * A key that begins with text, or with a source that is never a URL, gives no absolute URL whatever follows.
 *
 * @example relativeReason(parseKey('/hook').parts) // '`/hook` does not start an absolute URL'
 */
export function relativeReason([first, second]: readonly KeyPart[]): string | undefined {
  if (first === undefined || first.raw === '') return 'the callback key is empty';
  if (first.kind === 'expression') {
    const { kind } = first.expression;
    const scheme = second?.kind === 'literal' && second.raw.startsWith(':');
    const source = SOURCES[kind];
    return 'startsUrl' in source && !source.startsUrl && !scheme
      ? `the URL would begin with ${inlineCode(`$${kind}`)}`
      : undefined;
  }
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(first.raw)?.[1];
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    return `the URL begins with ${inlineCode(`${scheme}:`)}`;
  if (scheme !== undefined || (second !== undefined && /^[a-z][a-z0-9+.-]*$/i.test(first.raw)))
    return undefined;
  return `${inlineCode(first.raw)} does not start an absolute URL`;
}
