import { SOURCES } from '../expression/sources.ts';
import { typesOf } from '../schema/schemaTypes.ts';
import { inlineCode } from '../source/words.ts';
import { sourcePresence } from '../verdict/sourcePresence.ts';
import type { ExpressionFinding, ExpressionUse } from './expressionUse.ts';

/**
 * A key without braces that goes on where its value ends: `$request.body#/callbackUrl/notify` is one pointer, though a
 * path behind the URL is meant. Seen by the part before it being a string, or a declared parameter.
 * @example bareSwallow(use)?.code // 'bare-swallow' for the key '$request.body#/callbackUrl/notify'
 */
export function bareSwallow(use: ExpressionUse): ExpressionFinding | undefined {
  const { attachment, expression } = use;
  const { key, parsed } = attachment.request;
  if (parsed.form !== 'bare') return undefined;
  const cut = expression.kind === 'body' ? pointerCut(use) : nameCut(use);
  if (cut === undefined) return undefined;
  const span = { start: cut, end: key.length };
  const text = `{${key.slice(0, cut)}}${key.slice(cut)}`;
  const what = expression.kind === 'body' ? 'JSON Pointer' : 'parameter name';
  return {
    code: 'bare-swallow',
    message: (on) =>
      `${inlineCode(key.slice(cut))} is read as a part of the ${what}, though ${inlineCode(key.slice(0, cut))} is a whole value on ${on}.`,
    hint: `Write ${inlineCode(text)}.`,
    span,
    replacement: { span: { start: 0, end: key.length }, text },
  };
}

/** Where the longest beginning of the pointer that is a string ends, if the pointer goes on. */
function pointerCut({ expression, context, presence }: ExpressionUse): number | undefined {
  if (expression.kind !== 'body' || presence.kind !== 'never') return undefined;
  const { pointer, pointerRange } = expression;
  const cuts = [...pointer.matchAll(/[/?&#]/g)].map(({ index }) => index).filter((index) => index > 1);
  for (const cut of cuts.toReversed()) {
    const shorter = { ...expression, pointer: pointer.slice(0, cut) };
    const { kind, ends } = sourcePresence(shorter, context);
    if (kind === 'never' || ends.length === 0) continue;
    const isText = ends.every((end) => {
      const types = typesOf(end);
      return types?.has('string') && !types.has('object') && !types.has('array');
    });
    return isText ? pointerRange.start + cut : undefined;
  }
  return undefined;
}

function nameCut({ expression, context }: ExpressionUse): number | undefined {
  if (!('name' in expression) || SOURCES[expression.kind].follows !== 'name') return undefined;
  const { name, nameRange, kind } = expression;
  const has = (wanted: string) => context.declared.some((each) => each.in === kind && each.name === wanted);
  // A name with JSON escapes has no plain offset.
  if (expression.message !== 'request' || has(name) || nameRange.end - nameRange.start !== name.length)
    return undefined;
  const cut = [...name.matchAll(/[/?&#]/g)]
    .map(({ index }) => index)
    .find((index) => has(name.slice(0, index)));
  return cut === undefined ? undefined : nameRange.start + cut;
}
