import type { DocumentSet } from '../openapi/index.ts';
import { AHEAD } from './protocol.ts';
import type { Unfinished } from './unfinished.ts';
import type { WorkerLike } from './workerLane.ts';

/**
 * Asks what the page will ask first once its scripts are here, so that the worker is done by then. As the page itself,
 * it leaves alone what stopped an earlier visit, and marks what it begins with.
 *
 * @returns Takes the mark away: a visit that ends before the page is here was not ended by its document.
 */
export function askAhead(
  worker: Pick<WorkerLike, 'postMessage'>,
  set: DocumentSet,
  unfinished: Unfinished,
): () => void {
  if (unfinished.has(set)) return () => undefined;
  unfinished.begin(set);
  worker.postMessage({ request: AHEAD, kind: 'analyze', question: { set, want: [] } });
  return () => unfinished.end(set);
}
