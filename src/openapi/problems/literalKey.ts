import { findUnbracedExpression } from '../expression/findUnbracedExpression.ts';
import { parseKey } from '../expression/parseKey.ts';
import { inlineCode } from '../source/words.ts';
import { relativeReason } from '../verdict/callbackVerdict.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';
import { keyFix, rangeInKey } from './keyText.ts';

/**
 * A key that is the same text for every request, or has an expression in it that nothing evaluates.
 *
 * @example literalKey(attachment)[0]?.code // 'empty-key' for the key ''
 */
export function literalKey(attachment: Attachment): readonly Problem[] {
  const { workspace, request } = attachment;
  const { key, keyPlace, parsed } = request;
  const unbraced = unbracedExpression(attachment);
  if (unbraced) return [unbraced];
  if (parsed.form !== 'literal') return [];
  const common = { range: workspace.range(keyPlace, 'key'), callbackId: request.id };
  if (key === '') {
    return [
      createProblem('empty-key', {
        message: 'The callback key is empty, so the callback request has no URL.',
        hint: 'Write the URL or an expression for it, such as `{$request.body#/callbackUrl}`.',
        ...common,
      }),
    ];
  }
  if (!/^https?:\/\//i.test(key)) {
    return [
      createProblem('literal-key', {
        message: `The callback key ${inlineCode(key)} has no runtime expression and is not an absolute URL, so it does not say where the callback request goes.`,
        hint: relativeHint(key),
        ...common,
      }),
    ];
  }
  return [
    createProblem('literal-key', {
      severity: 'info',
      message: `The callback key ${inlineCode(key)} has no runtime expression, so every callback request goes to the same URL.`,
      hint: 'If the receiver is known in advance, a webhook (OpenAPI 3.1) says so more clearly.',
      ...common,
    }),
  ];
}

function relativeHint(key: string): string {
  if (/^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(key))
    return `Write the whole URL: ${inlineCode(`https://${key}`)}.`;
  const path = key.startsWith('/') ? key : `/${key}`;
  return `Put an expression before it, such as ${inlineCode(`{$request.body#/callbackUrl}${path}`)}.`;
}

function unbracedExpression({ workspace, request }: Attachment): Problem | undefined {
  const { key, keyPlace, parsed } = request;
  const span = findUnbracedExpression(parsed);
  if (!span) return undefined;
  const found = key.slice(span.start, span.end);
  const braced = `${key.slice(0, span.start)}{${found}}${key.slice(span.end)}`;
  const reads = parseKey(braced).form !== 'invalid';
  const fix = reads ? keyFix(workspace, keyPlace, braced) : undefined;
  return createProblem('literal-key', {
    message: `${inlineCode(found)} has no braces, so it is not evaluated: the URL contains it as written.`,
    hint: reads
      ? `Write ${inlineCode(braced)}.`
      : 'Put a runtime expression in braces, such as `{$request.body#/host}`.',
    range: rangeInKey(workspace, keyPlace, span),
    callbackId: request.id,
    ...(fix && { fix }),
  });
}

/** A template that cannot give an absolute http URL, whatever its values are; keys of text alone are `literalKey`'s. */
export function relativeUrl({ workspace, request }: Attachment): readonly Problem[] {
  const { keyPlace, parsed } = request;
  const [first] = parsed.parts;
  if (parsed.form !== 'template' && parsed.form !== 'bare') return [];
  const reason = relativeReason(parsed.parts);
  if (!first || reason === undefined || findUnbracedExpression(parsed)) return [];
  return [
    createProblem('relative-url', {
      message: `The key gives no callback URL: ${reason}, and only an absolute \`http\` or \`https\` URL can be called.`,
      hint: 'Begin with `https://`, or with an expression that holds a URL, such as `{$request.body#/callbackUrl}`.',
      range: rangeInKey(workspace, keyPlace, first.range),
      callbackId: request.id,
    }),
  ];
}
