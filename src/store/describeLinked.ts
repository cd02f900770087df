import { describeOrigin } from './describeOrigin.ts';
import type { NewWork } from './newWork.ts';

/** What a link opened, said once. */
export function describeLinked({ origin, excerpt }: Pick<NewWork, 'origin' | 'excerpt'>): string {
  if (!excerpt) return 'Opened a shared link.';
  return `Opened a shared link: an excerpt of ${describeOrigin(origin)}, with only what its callbacks need.`;
}
