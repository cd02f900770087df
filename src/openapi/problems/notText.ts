import { typesOf } from '../schema/schemaTypes.ts';
import { inlineCode } from '../source/words.ts';
import { propertyName } from '../verdict/reasonText.ts';
import {
  beginsUrl,
  type ExpressionFinding,
  type ExpressionUse,
  expressionText,
  reasonSpan,
} from './expressionUse.ts';

/**
 * A value that has no text in a URL (objects, arrays), or whose text cannot be a URL though it begins one (numbers,
 * booleans). The specification keeps the type of a value and says nothing of turning it into text.
 * @example notText(use)?.code // 'non-string'
 */
export function notText(use: ExpressionUse): ExpressionFinding | undefined {
  return compound(use) ?? numberAsUrl(use);
}

function compound(use: ExpressionUse): ExpressionFinding | undefined {
  const { presence, expression, part } = use;
  const reason = presence.reasons.find(({ kind }) => kind === 'compound');
  if (reason?.kind !== 'compound') return undefined;
  const shown = reason.pointer === '' ? expressionText(part) : propertyName(reason.pointer);
  const certain = presence.kind === 'never';
  return {
    code: 'non-string',
    ...(certain && { severity: 'error' }),
    message: (on) =>
      `${inlineCode(shown)} ${certain ? 'is' : 'may be'} an ${reason.type} on ${on}, which cannot be part of a URL.`,
    hint: compoundHint(use, reason.type),
    span: expression.kind === 'body' && expression.pointer === '' ? part.inner : reasonSpan(use, reason),
  };
}

function compoundHint({ expression }: ExpressionUse, type: string): string {
  if (expression.kind !== 'body')
    return 'An expression reads the whole value; use a parameter that is one string.';
  const { message, pointer } = expression;
  return type === 'array'
    ? `Name one element, such as ${inlineCode(`$${message}.body#${pointer}/0`)}.`
    : `Name one of its members, such as ${inlineCode(`$${message}.body#${pointer}/url`)}.`;
}

function numberAsUrl(use: ExpressionUse): ExpressionFinding | undefined {
  const { presence, part } = use;
  if (!beginsUrl(use) || presence.ends.length === 0) return undefined;
  const types = presence.ends.map(typesOf);
  const scalar = types.every(
    (each) =>
      each && each.size > 0 && [...each].every((type) => ['number', 'boolean', 'null'].includes(type)),
  );
  if (!scalar) return undefined;
  const [type] = types.flatMap((each) => [...(each ?? [])]).filter((each) => each !== 'null');
  if (type === undefined) return undefined;
  return {
    code: 'non-string',
    message: (on) =>
      `${inlineCode(expressionText(part))} is a ${type} on ${on}, so it cannot begin the callback URL.`,
    hint: 'Put the URL before it, or name a member that holds a URL.',
    span: part.inner,
  };
}
