import { readingOf } from '../workspace/readingOf.ts';
import type { Generate } from './generate.types.ts';
import { responseFor } from './messageBodies.ts';
import type { ScenarioPlan } from './scenario.types.ts';

/** S8: each declared response, and none, where the key reads the response or a reading makes it decide. */
export const statusRows: Generate = ({ input }) => {
  const { callback, parentDetail, readings } = input;
  const reads =
    callback !== undefined &&
    readingOf(callback).parsed.parts.some(
      (part) =>
        part.kind === 'expression' &&
        (part.expression.kind === 'statusCode' ||
          ('message' in part.expression && part.expression.message === 'response')),
    );
  const decides = readings?.responses !== undefined && readings.responses !== 'chosen';
  if (!reads && !decides) return [];
  const chosen = responseFor(parentDetail)?.status;
  const because = reads ? 'the key reads the response' : 'a reading makes the response decide';
  const rows = parentDetail.responses
    .filter(({ status }) => status !== chosen)
    .map(
      ({ status }): ScenarioPlan => ({
        id: `S8 ${status}`,
        group: 'generated',
        name: `Response ${status}`,
        differs: `response = ${status}`,
        reason: `because the description declares the ${status} response, and ${because}`,
        change: { kind: 'edits', edits: { status } },
      }),
    );
  const none: ScenarioPlan = {
    id: 'S8 none',
    group: 'generated',
    name: 'Before any response',
    differs: 'no response yet',
    reason: `because a callback may be sent before the response, and ${because}`,
    change: { kind: 'edits', edits: { status: 'none' } },
  };
  return [...rows, none];
};
