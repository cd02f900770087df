import type { BodySchema } from '../openapi/index.ts';
import { NOT_CHECKED } from './notChecked.ts';
import type { CheckOutcome } from './outcome.ts';
import type { FromValidator, ToValidator } from './protocol.ts';

/** The part of `Worker` that is used, so that tests can hand in their own. */
export interface ValidatorLike {
  postMessage(message: ToValidator): void;
  terminate(): void;
  listen(
    onAnswer: (answer: FromValidator) => void,
    onDeath: (reason: keyof typeof NOT_CHECKED) => void,
  ): void;
}

export interface ValidationClient {
  /**
   * Checks a text. One is under way at a time; of those that wait in a slot only the newest is kept.
   *
   * @param slot One for each editor.
   * @returns `undefined` where a newer text of the slot took this one's place.
   */
  check(slot: string, schema: BodySchema, mediaType: string, text: string): Promise<CheckOutcome | undefined>;
}

interface Job {
  readonly slot: string;
  readonly schema: BodySchema;
  readonly mediaType: string;
  readonly text: string;
  readonly settle: (outcome: CheckOutcome | undefined) => void;
}

/** A pattern or a schema may take for ever on purpose; the worker is replaced then. */
const LONGEST_CHECK = 5_000;

/** Owns the worker: starts it on first use, sends each schema once, and replaces it when it dies or takes too long. */
export function createValidationClient(
  startWorker: () => ValidatorLike,
  limit: number = LONGEST_CHECK,
): ValidationClient {
  let worker: ValidatorLike | undefined;
  /** The schemas that this worker has, the ones it was sent most lately last. */
  let sent = new Set<number>();
  let inFlight:
    | { readonly job: Job; readonly request: number; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;
  let nextRequest = 1;
  let nextSchema = 1;
  const waiting = new Map<string, Job>();
  const schemaIds = new WeakMap<BodySchema, number>();

  return {
    check: (slot, schema, mediaType, text) =>
      new Promise((settle) => {
        waiting.get(slot)?.settle(undefined);
        waiting.set(slot, { slot, schema, mediaType, text, settle });
        sendNext();
      }),
  };

  function sendNext(): void {
    const [job] = waiting.values();
    if (inFlight || !job) return;
    waiting.delete(job.slot);
    const request = nextRequest++;
    const schemaId = schemaIds.get(job.schema) ?? nextSchema++;
    schemaIds.set(job.schema, schemaId);
    const isNew = !sent.has(schemaId);
    remember(schemaId);
    inFlight = { job, request, timer: setTimeout(giveUp, limit) };
    const { mediaType, text, schema } = job;
    running().postMessage({ request, schemaId, mediaType, text, ...(isNew ? { schema } : {}) });
  }

  /** The worker forgets old schemas; one that is sent again is new to it. */
  function remember(schemaId: number): void {
    sent.add(schemaId);
    const [oldest] = sent;
    if (sent.size > keptByWorker && oldest !== undefined) sent.delete(oldest);
  }

  function running(): ValidatorLike {
    if (worker) return worker;
    const started = startWorker();
    started.listen(
      (answer) => worker === started && receive(answer),
      (reason) => worker === started && replace(NOT_CHECKED[reason]),
    );
    worker = started;
    return started;
  }

  function receive({ request, outcome }: FromValidator): void {
    if (inFlight?.request === request) finish(outcome);
  }

  function giveUp(): void {
    replace(NOT_CHECKED.endless);
  }

  function replace(reason: string): void {
    worker?.terminate();
    worker = undefined;
    sent = new Set();
    finish({ kind: 'unchecked', reason });
  }

  function finish(outcome: CheckOutcome): void {
    const done = inFlight;
    inFlight = undefined;
    if (done) clearTimeout(done.timer);
    done?.job.settle(outcome);
    sendNext();
  }
}

/** Fewer than the worker keeps. */
const keptByWorker = 24;
