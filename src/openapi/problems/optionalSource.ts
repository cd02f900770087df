import { SOURCES } from '../expression/sources.ts';
import type { Range } from '../source/range.ts';
import { inlineCode, inlineCodes, listed, numbered } from '../source/words.ts';
import type { Reason } from '../verdict/reason.ts';
import { propertyName } from '../verdict/reasonText.ts';
import { type ExpressionFinding, type ExpressionUse, expressionText, reasonSpan } from './expressionUse.ts';

type Told = Pick<ExpressionFinding, 'message' | 'hint'>;

/**
 * A source that need not be there: nothing the specification forbids, but without it the callback has no URL. One
 * remark for each part that is optional; what is required all the way, or left open, gives none.
 * @example optionalSource(use).map(({ code }) => code) // ['optional-source']
 */
export function optionalSource(use: ExpressionUse): readonly ExpressionFinding[] {
  const { presence, expression } = use;
  if (presence.kind !== 'sometimes') return [];
  const body = 'message' in expression ? `${expression.message} body` : '';
  const found: ExpressionFinding[] = [];
  for (const reason of presence.reasons) {
    const told = tell(reason, body);
    const span: Range = reasonSpan(use, reason);
    const oncePerKey = reason.kind === 'optional-body';
    if (told) found.push({ code: 'optional-source', span, oncePerKey, ...told });
  }
  return found;
}

function tell(reason: Reason, body: string): (Told & { readonly code?: 'some-responses' }) | undefined {
  switch (reason.kind) {
    case 'optional-parameter': {
      const what = SOURCES[reason.in].noun;
      return {
        message: (on) =>
          `No callback is sent when ${inlineCode(reason.name)} is absent: the ${what} is optional on ${on}.`,
        hint: 'If it is always sent, add `required: true` to the parameter.',
      };
    }
    case 'optional-header':
      return {
        message: (on) =>
          `No callback is sent when ${inlineCode(reason.name)} is absent: the header is optional in the ${reason.status} response of ${on}.`,
        hint: 'If it is always sent, add `required: true` to the header.',
      };
    case 'optional-body':
      return {
        message: (on) => `No callback is sent when the request body is absent: it is optional on ${on}.`,
        hint: 'If it is always sent, add `required: true` to the `requestBody`.',
      };
    case 'optional-property':
      return {
        message: (on) =>
          `No callback is sent when ${inlineCode(propertyName(reason.pointer))} is absent: the property is optional in the ${body} of ${on}.`,
        hint: `If it is always sent, list it in \`required\` of its schema.`,
      };
    case 'short-array':
      return {
        message: (on) =>
          `No callback is sent when there is no ${inlineCode(reason.pointer)}: the array in the ${body} of ${on} may be shorter.`,
        hint: 'If it always has this element, add `minItems` to its schema.',
      };
    case 'null':
      return {
        message: (on) =>
          `No callback is sent when ${reason.pointer === '' ? `the ${body}` : inlineCode(propertyName(reason.pointer))} is \`null\`, which the schema on ${on} allows.`,
        hint: 'If it is never `null`, remove that from the schema.',
      };
    case 'branch':
      return {
        message: (on) =>
          `No callback is sent when the ${body} of ${on} follows a \`${reason.keyword}\` branch without ${inlineCode(propertyName(reason.pointer))}.`,
        hint: 'If every branch is meant to have it, add it to the others.',
      };
    case 'responses':
      return {
        code: 'some-responses',
        message: (on) =>
          `No callback is sent after the ${listed(reason.without)} ${numbered(reason.without.length, 'response')} of ${on}: the value is not declared there.`,
        hint: 'If it is sent there too, declare it there as well.',
      };
    default:
      return undefined;
  }
}

/** A body member that only some of the media types have: with the others there is no URL. */
export function someBodies({ expression, part, presence }: ExpressionUse): ExpressionFinding | undefined {
  const reason = presence.reasons.find((each) => each.kind === 'media');
  if (reason?.kind !== 'media' || expression.kind !== 'body') return undefined;
  const shown = expression.pointer === '' ? expressionText(part) : expression.pointer;
  return {
    code: 'pointer-some-media',
    message: (on) =>
      `No callback is sent for ${expression.message} bodies of ${inlineCodes(reason.without, 4)} on ${on}: ${inlineCode(shown)} has no value there.`,
    hint: 'Give those media types a member of the same name, or leave them out where callbacks are wanted.',
    span: expression.pointer === '' ? part.inner : expression.pointerRange,
  };
}
