import { inlineCode } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { specUrl } from '../spec/specUrl.ts';
import { allWebhooks, otherParty } from '../workspace/lookup.ts';
import type { Analysis } from '../workspace/model.ts';
import type { CallbackHover } from './callbackHover.ts';

/**
 * The hover text of a webhook's name: what is sent, and that its URL is not part of the description.
 *
 * @returns Nothing outside of the names of webhooks.
 * @example webhookHover(analysis, 'api.yaml', 60, '3.1')?.lines[0] // 'The provider may send `POST` to a URL that …'
 */
export function webhookHover(
  analysis: Analysis,
  uri: string,
  offset: number,
  minor: OpenApiMinor,
): CallbackHover | undefined {
  const here = allWebhooks(analysis).filter(
    ({ nameRange }) => nameRange.uri === uri && nameRange.start <= offset && offset <= nameRange.end,
  );
  const [first] = here;
  if (!first) return undefined;
  const methods = here.map(({ method }) => inlineCode(method)).join(', ');
  const { sender, nameRange } = first;
  return {
    range: nameRange,
    lines: [
      `The ${sender} may send ${methods} to a URL that the ${otherParty(sender)} registers outside this description.`,
      `[Specification: OpenAPI Object](${specUrl(minor, 'openapi-object')})`,
    ],
  };
}
