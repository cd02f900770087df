import { describeOrigin } from './describeOrigin.ts';
import type { NewWork } from './newWork.ts';

/** What a link opened, said once. */
export function describeLinked({ origin, slice }: Pick<NewWork, 'origin' | 'slice'>): string {
  if (!slice) return 'Opened a shared link.';
  return `Opened a shared link: a slice of ${describeOrigin(origin)}, with only what its callbacks need.`;
}
