import type { Analysis } from '../workspace/model.ts';
import { linkAt } from './linkAt.ts';
import type { Definition } from './references.ts';

/**
 * The operation that the `operationId` or `operationRef` of a link at an offset names (Link Object).
 *
 * @returns `undefined` where the offset is in neither, or they lead nowhere.
 */
export function linkTargetAt(analysis: Analysis, uri: string, offset: number): Definition | undefined {
  const hit = linkAt(analysis, uri, offset, undefined);
  const target = hit?.request.link.target;
  return hit?.at === 'reference' && target ? { origin: hit.range, target: target.range } : undefined;
}
