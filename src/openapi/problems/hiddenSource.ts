import { inlineCode } from '../source/words.ts';
import { propertyName } from '../verdict/reasonText.ts';
import { sourcePresence } from '../verdict/sourcePresence.ts';
import { type ExpressionFinding, type ExpressionUse, reasonSpan } from './expressionUse.ts';

/**
 * A `readOnly` member read from a request, or a `writeOnly` one from a response: neither SHOULD be sent there
 * (Schema Object). Where the other message declares the same member, that one is meant.
 * @example hiddenSource(use)?.code // 'read-only'
 */
export function hiddenSource(use: ExpressionUse): ExpressionFinding | undefined {
  const { expression, part, presence } = use;
  const reason = presence.reasons.find(({ kind }) => kind === 'read-only' || kind === 'write-only');
  if (expression.kind !== 'body' || (reason?.kind !== 'read-only' && reason?.kind !== 'write-only'))
    return undefined;
  const { message, pointer } = expression;
  const [keyword, other] =
    message === 'request' ? (['readOnly', 'response'] as const) : (['writeOnly', 'request'] as const);
  const text = `$${other}.body#${pointer}`;
  const meant = isIn(use, other);
  return {
    code: reason.kind,
    message: (on) =>
      `${inlineCode(propertyName(reason.pointer))} is \`${keyword}\`, so it should not be in the ${message} body of ${on}.`,
    hint: meant
      ? `The ${other} body has it: write ${inlineCode(text)}.`
      : `Read another member, or remove \`${keyword}\` from its schema.`,
    span: reasonSpan(use, reason),
    ...(meant && { replacement: { span: part.inner, text } }),
  };
}

function isIn({ expression, context }: ExpressionUse, message: 'request' | 'response') {
  if (expression.kind !== 'body') return false;
  const { kind, reasons } = sourcePresence({ ...expression, message }, context);
  return (
    kind !== 'never' && !reasons.some((reason) => reason.kind === 'open' || reason.kind === 'no-response')
  );
}
