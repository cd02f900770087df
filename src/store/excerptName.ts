import { describeOrigin } from './describeOrigin.ts';
import type { Origin } from './state.ts';

/** What an excerpt was taken out of: a short name, to follow "Excerpt of". */
export function excerptName(origin: Origin): string {
  if (origin.kind !== 'url') return describeOrigin(origin);
  const { host, pathname } = new URL(origin.url);
  return pathname.split('/').findLast((part) => part !== '') ?? host;
}
