import {
  AHEAD,
  type AnswerTo,
  type FromWorker,
  type Kind,
  type Question,
  type ToWorker,
} from './protocol.ts';

/** The part of `Worker` that is used, so that tests can hand in their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  listen(onAnswer: (answer: FromWorker) => void, onDeath: (reason: Death, message: string) => void): void;
}

/** The script could not be loaded, or it stopped on what it was given. */
export type Death = 'not-loaded' | 'crashed';
/** Besides, the user may stop a question, and another document take its place. */
export type EndReason = Death | 'stopped' | 'superseded';

/** Why a question has no answer. */
export class NoAnswer extends Error {
  constructor(
    readonly reason: EndReason,
    /** Whether the worker was at this question; others merely waited behind it. */
    readonly isCause: boolean,
    message = '',
  ) {
    super(message || reason);
  }
}

/** What the worker is at. */
export interface Running {
  readonly request: number;
  readonly kind: Kind;
  readonly since: number;
}

export interface Lane {
  ask<K extends Kind>(kind: K, question: Question<K>): Asked<K>;
  /** Ends the worker with everything it was asked; the next question starts another. */
  end(reason: EndReason, message?: string): void;
  running(): Running | undefined;
  isSlow(): boolean;
}

interface Asked<K extends Kind> {
  readonly request: number;
  readonly answer: Promise<AnswerTo<K>>;
}

interface LaneEvents {
  readonly startWorker: () => WorkerLike;
  /** The worker began with a question, or has none left. */
  readonly onRun: (running: Running | undefined) => void;
  /** The worker with all it knew is gone, and those who asked hear of it next. */
  readonly onEnd: (reason: EndReason) => void;
  /** The question under way takes longer than expected, or no longer does. */
  readonly onSlow: () => void;
}

interface Pending {
  readonly kind: Kind;
  readonly settle: (answer: AnswerTo<Kind>) => void;
  readonly fail: (error: NoAnswer) => void;
}

/** After this the page says that it is still waiting, and offers to stop. */
export const SLOW_MS = 3000;

/** One worker and what it was asked. It answers in order, so that the oldest question is the one under way. */
export function createLane({ startWorker, onRun, onEnd, onSlow }: LaneEvents): Lane {
  let worker: WorkerLike | undefined;
  let running: Running | undefined;
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  let isSlow = false;
  /** A part of the script did not load; browsers may remember that until the worker is a new one. */
  let isWanting = false;
  let nextRequest = AHEAD + 1;
  const pending = new Map<number, Pending>();

  function current(): WorkerLike {
    if (worker) return worker;
    const started = startWorker();
    worker = started;
    started.listen(
      (answer) => worker === started && receive(answer),
      (reason, message) => worker === started && end(reason, message),
    );
    return started;
  }

  function receive(answer: FromWorker): void {
    const asked = pending.get(answer.request);
    if (!asked) return;
    if ('failed' in answer && answer.failed === 'crashed') {
      end('crashed', answer.message);
      return;
    }
    pending.delete(answer.request);
    if ('answer' in answer) asked.settle(answer.answer);
    else asked.fail(new NoAnswer('not-loaded', true, answer.message));
    isWanting ||= lacksPart(answer);
    if (isWanting && pending.size === 0) end('not-loaded');
    else watch();
  }

  /** Looks at the requests under way now. */
  function watch(): void {
    const [oldest] = pending;
    if (oldest && running?.request === oldest[0]) return;
    clearTimeout(slowTimer);
    tellSlow(false);
    running = oldest && { request: oldest[0], kind: oldest[1].kind, since: Date.now() };
    if (running) slowTimer = setTimeout(() => tellSlow(true), SLOW_MS);
    onRun(running);
  }

  function tellSlow(slow: boolean): void {
    if (slow === isSlow) return;
    isSlow = slow;
    onSlow();
  }

  function end(reason: EndReason, message?: string): void {
    worker?.terminate();
    worker = undefined;
    isWanting = false;
    const asked = [...pending.values()];
    pending.clear();
    onEnd(reason);
    watch();
    for (const [index, each] of asked.entries()) each.fail(new NoAnswer(reason, index === 0, message));
  }

  return {
    ask<K extends Kind>(kind: K, question: Question<K>): Asked<K> {
      const request = nextRequest++;
      const answer = new Promise<AnswerTo<K>>((settle, fail) => {
        // What comes back under this number is the answer to this question, which the compiler cannot follow.
        pending.set(request, { kind, settle: (found) => settle(found as AnswerTo<K>), fail });
      });
      current().postMessage({ request, kind, question } as ToWorker);
      watch();
      return { request, answer };
    },
    end,
    running: () => running,
    isSlow: () => isSlow,
  };
}

function lacksPart(answer: FromWorker): boolean {
  if ('failed' in answer) return true;
  return typeof answer.answer === 'object' && answer.answer !== null && 'incomplete' in answer.answer;
}
