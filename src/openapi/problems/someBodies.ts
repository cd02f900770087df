import { inlineCode, inlineCodes } from '../source/words.ts';
import type { ExpressionFinding, ExpressionUse } from './expressionFinding.ts';
import { expressionText } from './expressionText.ts';

/** A body member that only some of the media types have: with the others there is no URL. */
export function someBodies({ expression, part, presence }: ExpressionUse): ExpressionFinding | undefined {
  const reason = presence.reasons.find((each) => each.kind === 'media');
  if (reason?.kind !== 'media' || expression.kind !== 'body') return undefined;
  const shown = expression.pointer === '' ? expressionText(part) : expression.pointer;
  return {
    code: 'pointer-some-media',
    severity: 'info',
    message: (on) =>
      `No callback is sent for ${expression.message} bodies of ${inlineCodes(reason.without, 4)} on ${on}: ${inlineCode(shown)} has no value there.`,
    hint: 'Give those media types a member of the same name, or leave them out where callbacks are wanted.',
    span: expression.pointer === '' ? part.inner : expression.pointerRange,
  };
}
