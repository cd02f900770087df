import { explainExpression } from '../expression/explainExpression.ts';
import type { Simulation, UrlPart } from '../simulation/simulation.ts';
import { inlineCode } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { specUrl } from '../spec/specUrl.ts';
import { type CallbackHover, expressionHover, urlText } from './callbackHover.ts';
import type { Declaration } from './declarations.ts';
import type { LinkHit } from './linkAt.ts';

/**
 * The hover text of a link: of an expression its meaning and value, of the rest where it leads and the next request.
 *
 * @param simulation The current one; absent where the details are not known.
 * @param part The expression as it was evaluated.
 * @example linkHover(hit, undefined, undefined, '3.1', []).lines[0] // 'Leads on to `GET /users/{id}`: Get a user'
 */
export function linkHover(
  { request, range, at }: LinkHit,
  simulation: Simulation | undefined,
  part: UrlPart | undefined,
  minor: OpenApiMinor,
  declarations: readonly Declaration[],
): CallbackHover {
  const { link } = request;
  const found = typeof at === 'number' ? link.expressions[at] : undefined;
  if (found) {
    const explained = explainExpression(found.expression, minor);
    const now = part?.kind === 'expression' ? part : undefined;
    return { range, lines: expressionHover(found.raw, explained, now, declarations) };
  }
  const { target, reference } = link;
  const leads = target
    ? `Leads on to ${inlineCode(`${target.method} ${target.path}`)}, after ${inlineCode(link.status)}.`
    : `Leads nowhere${reference ? `: no operation is found under ${inlineCode(reference.text)}` : ''}.`;
  return {
    range,
    lines: [
      leads,
      ...(simulation ? [urlText(request.method, simulation, 'next request URL')] : []),
      `[Specification: Link Object](${specUrl(minor, 'link-object')})`,
    ],
  };
}
