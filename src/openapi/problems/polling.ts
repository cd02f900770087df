import { inlineCode } from '../source/words.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';
import { rangeInKey } from './keyText.ts';

/**
 * A callback that fetches a URL which the response handed out. The party that received the request sends callbacks,
 * so this would be the provider asking itself; usually the consumer is meant to poll, which a Link describes
 * (Callback Object; Link Object).
 */
export function polling({ workspace, request, parent }: Attachment): readonly Problem[] {
  const [part] = request.parsed.parts;
  if (request.method !== 'GET' || part?.kind !== 'expression') return [];
  const { expression } = part;
  if (expression.kind !== 'header' || expression.message !== 'response') return [];
  const receiver = parent.sender === 'consumer' ? 'provider' : 'consumer';
  return [
    createProblem('polling', {
      message: `A GET on ${inlineCode(`$response.header.${expression.name}`)} reads like polling by the API ${parent.sender}; a callback is sent by the API ${receiver}, which received the request.`,
      hint: 'If the party that got the response should ask for the status, describe that with a Link to a status operation.',
      range: rangeInKey(workspace, request.keyPlace, part.range),
      callbackId: request.id,
    }),
  ];
}
