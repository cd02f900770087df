import { linkFragment } from '../features/sharing/address/linkFragment.ts';
import { findStart, type Start } from '../features/sharing/work/findStart.ts';
import { isAnyStored } from '../features/sharing/work/remembered.ts';
import { askAhead } from '../worker/askAhead.ts';
import { type StartedWorker, startAnalysisWorker } from '../worker/startAnalysisWorker.ts';
import { createUnfinished } from '../worker/unfinished.ts';
import type { WorkerLike } from '../worker/workerLane.ts';
import { trustOwnScripts } from './trustOwnScripts.ts';

/**
 * What can begin while most of the page is still on its way: this is a script of its own, and small. The worker loads and
 * starts, and the link in the address, or the stored work, is read.
 */
trustOwnScripts();

/** With a link in the address, the worker waits the few milliseconds until it is read, and starts with its question. */
let waiting: StartedWorker | undefined = linkFragment(location) === '' ? startAnalysisWorker() : undefined;

/** The worker that has been started already, once; then a new one each time. */
export function startWorker(): WorkerLike {
  const started = waiting?.isDead() ? undefined : waiting;
  waiting = undefined;
  removeEventListener('pagehide', forget);
  return started ?? startAnalysisWorker();
}

/** What the page begins with. Absent: with the first example, at once. */
export const start: Promise<Start> | undefined =
  linkFragment(location) !== '' || isAnyStored() ? findStart() : undefined;

export const unfinished = createUnfinished(() => localStorage);
let forget = () => {};

void start?.then(
  ({ work }) => {
    const ahead = work && askAhead(work.set, unfinished);
    if (!waiting) waiting = startAnalysisWorker(ahead?.question);
    else if (ahead?.question) waiting.postMessage(ahead.question);
    if (!ahead) return;
    forget = ahead.forget;
    addEventListener('pagehide', forget);
  },
  () => undefined,
);
