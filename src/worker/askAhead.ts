import type { DocumentSet } from '../openapi/index.ts';
import { AHEAD, type ToWorker } from './protocol.ts';
import type { Unfinished } from './unfinished.ts';

interface Ahead {
  /** Absent: these texts stopped an earlier visit, and are left alone. */
  readonly question?: ToWorker<'analyze'>;
  /** Takes the mark away: a visit that ends before the page is here was not ended by its document. */
  readonly forget: () => void;
}

/**
 * What the page will ask first once its scripts are here, so that the worker is done by then. As the page itself, it marks
 * what it begins with.
 */
export function askAhead(set: DocumentSet, unfinished: Unfinished): Ahead {
  if (unfinished.has(set)) return { forget: () => undefined };
  unfinished.begin(set);
  return {
    question: { request: AHEAD, kind: 'analyze', question: { set, want: [] } },
    forget: () => unfinished.end(set),
  };
}
