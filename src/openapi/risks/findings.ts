import { readKey } from './readKey.ts';
import type { FindingsInput, RiskFinding } from './riskFinding.types.ts';
import { hostFromData, injection, lineBreaks, secrets } from './valueFindings.ts';
import { afterQuery, notHttps, privateNetwork, userInfo, wholeUrl } from './wholeUrlFindings.ts';

/**
 * The findings F1–F10 for the URL of one callback (README.md §risks). F1 and F2 are true of most descriptions, so they
 * are notes unless the sample or the key itself is at fault; what depends on a rare form of key is a warning.
 *
 * @returns In their order, each at most once a source. Never throws.
 * @example findings(input).map(({ id }) => id) // ['F1', 'F2']
 */
export function findings(input: FindingsInput): readonly RiskFinding[] {
  const read = readKey(input);
  return [
    ...wholeUrl(input, read),
    ...notHttps(input, read),
    ...privateNetwork(input),
    ...hostFromData(read),
    ...injection(read, 'query'),
    ...injection(read, 'path'),
    ...lineBreaks(read),
    ...afterQuery(input, read),
    ...userInfo(input, read),
    ...secrets(input, read),
  ];
}
