import { describeOrigin } from './describeOrigin.ts';
import type { Origin } from './state.ts';

/** What a slice was taken out of: a short name, to follow "Slice of". */
export function sliceName(origin: Origin): string {
  if (origin.kind !== 'url') return describeOrigin(origin);
  const { host, pathname } = new URL(origin.url);
  return pathname.split('/').findLast((part) => part !== '') ?? host;
}
