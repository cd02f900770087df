import { bodyMembers } from '../schema/bodyMembers.ts';
import { messagePointers, messageSchemas } from '../schema/messageSchemas.ts';
import { nearestName } from '../simulation/nearestName.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { childPointer, formatPointer, parsePointer } from '../source/pointer.ts';
import { inlineCode, inlineCodes } from '../source/words.ts';
import type { ExpressionFinding, ExpressionUse } from './expressionUse.ts';

/**
 * A JSON Pointer that names nothing in any media type's schema of the body it reads. Schemas that leave members open
 * (`additionalProperties`, no type at all, a reference that leads nowhere) are never a reason.
 * @example pointerMissing(use)?.hint // 'Did you mean `#/callbackUrl`?'
 */
export function pointerMissing(use: ExpressionUse): ExpressionFinding | undefined {
  const { expression, context, presence } = use;
  if (expression.kind !== 'body' || expression.pointer === '' || presence.kind !== 'never') return undefined;
  const tokens = parsePointer(expression.pointer) ?? [];
  const { workspace, place } = context;
  const bodies = messageSchemas(workspace, place, expression.message);
  const reached = presence.reasons
    .flatMap((reason) => (reason.kind === 'missing' ? [(parsePointer(reason.pointer)?.length ?? 1) - 1] : []))
    .reduce((most, each) => Math.max(most, each), -1);
  if (bodies.length === 0 || reached < 0) return undefined;
  const available = bodyMembers(workspace, bodies, tokens.slice(0, reached)).map((found) => found.token);
  const pointers = messagePointers(workspace, place, expression.message);
  const token = tokens[reached] ?? '';
  const meant = nearestPointer(tokens, reached, available, pointers);
  const body = `${expression.message} body`;
  const span = expression.pointerRange;
  return {
    code: 'pointer-missing',
    message: (operations) =>
      `The schema of the ${body} of ${operations} has no ${inlineCode(formatPointer(tokens.slice(0, reached + 1)))}.`,
    hint: meant
      ? `Did you mean ${inlineCode(`#${meant}`)}?`
      : available.length > 0
        ? `There are ${inlineCodes(available)}. Correct the pointer, or add ${inlineCode(token)} to the schema.`
        : `Correct the pointer, or add ${inlineCode(token)} to the schema.`,
    span,
    ...(meant && { replacement: { span, text: meant } }),
    candidates: meant
      ? [{ name: `#${meant}`, span, text: meant }]
      : available
          .slice(0, 6)
          .map((each) => ({ name: each, span, text: formatPointer(tokens.with(reached, each)) })),
  };
}

/**
 * The same pointer as other languages write it (dots, brackets, percent-encoding), the same with the wrong token spelled
 * like its nearest sibling, else the one member of that name somewhere else.
 */
function nearestPointer(
  tokens: readonly string[],
  at: number,
  available: readonly string[],
  pointers: readonly string[],
): string | undefined {
  const rewritten = otherSpelling(tokens);
  if (rewritten !== undefined && pointers.includes(rewritten)) return rewritten;
  const nearest = nearestName(tokens[at] ?? '', available);
  const spelled = nearest && formatPointer(tokens.with(at, nearest));
  if (spelled && pointers.includes(spelled)) return spelled;
  const last = tokens.at(-1) ?? '';
  const elsewhere = pointers.filter((pointer) => pointer.endsWith(childPointer('', last)));
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

/** `data.url`, `urls[0]` and `a%20b` as pointers: `/data/url`, `/urls/0`, `/a b`. */
function otherSpelling(tokens: readonly string[]): string | undefined {
  const decoded = tokens.map(percentDecode);
  const parts = decoded.flatMap((token) => token.replace(/\[(\d+)\]/g, '.$1').split('.'));
  const pointer = formatPointer(parts.filter((part) => part !== ''));
  return pointer === formatPointer(tokens) ? undefined : pointer;
}
