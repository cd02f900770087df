import type { DocumentSet } from '../openapi/index.ts';
import type { Analyzed, AnswerTo, Kind, KindApart, KindOfOpen, Question } from './protocol.ts';
import type { Unfinished } from './unfinished.ts';
import {
  createLane,
  type EndReason,
  NoAnswer,
  type Running,
  SLOW_MS,
  type WorkerLike,
} from './workerLane.ts';
import { createWorkMark } from './workMark.ts';

export interface AnalysisResult extends Analyzed {
  readonly revision: number;
}

/** Why the analysis failed or stopped. */
export type AnalysisFailure = Exclude<EndReason, 'superseded'>;
/** The slow work: the analysis of the open documents, or the inspection of a text before it opens. */
export type SlowPart = 'analysis' | 'opening';

export interface AnalysisClient {
  /**
   * Asks for an analysis. One is under way at most; of those waiting only the newest is kept.
   *
   * @param replaces The set is of another document than before, and does not wait for it.
   */
  analyze(revision: number, set: DocumentSet, want: readonly string[], replaces?: boolean): void;
  /**
   * Asks about the set that was last handed to `analyze`; about `set` before the first one, as for the bundled
   * example, which was analysed at build time. Rejects with `NoAnswer`.
   */
  ask<K extends KindOfOpen>(kind: K, question: Question<K>, set: DocumentSet): Promise<AnswerTo<K>>;
  /** Asks about texts that are not open; never waits for an analysis that takes long. Rejects with `NoAnswer`. */
  askApart<K extends KindApart>(kind: K, question: Question<K>): Promise<AnswerTo<K>>;
  /** Stops what takes long. */
  stop(): void;
  /** Answers nothing about the open set until one is handed to `analyze`, and ends the work in progress. */
  hold(): void;
  /** Whether the worker, the tab or the browser stopped while the worker was at these texts. */
  isUnfinished(set: DocumentSet): boolean;
  /** The page goes away: work in progress that took no longer than usual has not stopped it. */
  leave(): void;
  onResult(listener: (result: AnalysisResult) => void): void;
  onFailure(listener: (failure: AnalysisFailure) => void): void;
  /** Told what takes long; `undefined` once nothing does. */
  onSlow(listener: (part: SlowPart | undefined) => void): void;
}

interface Wanted {
  readonly revision: number;
  readonly set: DocumentSet;
  readonly want: readonly string[];
  /** How long the work in progress may keep it waiting. */
  readonly patience: number;
  /** Once it was sent. */
  request?: number;
}

/** No text has this revision: the answer is not shown, the worker only has to know the set. */
export const UNASKED = -1;
/** What the analysis of another document may still take. */
const OTHER_DOCUMENT_MS = 500;
/** Another worker has to start, and what it read is read once more by the one that shows it: worth so long a wait. */
const NEARLY_FREE_MS = 100;

/** Owns the worker: keeps one analysis in flight, drops answers that are no longer awaited, and restarts it. */
export function createAnalysisClient(startWorker: () => WorkerLike, unfinished: Unfinished): AnalysisClient {
  /** The newest analysis that was asked for, until it is answered. */
  let newest: Wanted | undefined;
  let inFlight: Wanted | undefined;
  /** What the worker was told last; a new one has to be told before it can describe anything. */
  let known: DocumentSet | undefined;
  /** The set that stopped the worker: questions about it would stop the next. */
  let barred: { readonly reason: EndReason } | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const mark = createWorkMark(unfinished);
  const resultListeners: ((result: AnalysisResult) => void)[] = [];
  const failureListeners: ((failure: AnalysisFailure) => void)[] = [];
  const slowListeners: ((part: SlowPart | undefined) => void)[] = [];
  /** Questions apart that may still be asked of the one worker. */
  const waiting: (() => void)[] = [];

  const main = createLane({
    startWorker,
    onSlow: tellSlow,
    onRun(running) {
      giveWay(running);
      mark.cancelLate();
      if (running) return markRunning(running.kind);
      mark.removeOnceDrawn();
      for (const go of waiting.splice(0)) go();
    },
    onEnd(reason) {
      if (hasStopped(reason)) mark.leave();
      else mark.remove();
      known = undefined;
    },
  });
  /** Inspects texts before they open while the other is busy. */
  const side = createLane({ startWorker, onSlow: tellSlow, onRun: () => {}, onEnd: () => {} });

  function tellSlow(): void {
    const isOpening = side.isSlow() || (main.isSlow() && isApart(main.running()?.kind));
    const part = isOpening ? 'opening' : main.isSlow() ? 'analysis' : undefined;
    for (const listener of slowListeners) listener(part);
  }

  /** The newest analysis waits for an older question only so long. */
  function giveWay(running: Running | undefined): void {
    clearTimeout(patience);
    if (!newest || !running || running.request === newest.request) return;
    const left = running.since + newest.patience - Date.now();
    patience = setTimeout(() => main.end('superseded'), Math.max(0, left));
  }

  function markRunning(kind: Kind): void {
    // A set that was not asked about was analysed before.
    if (isApart(kind) || (kind === 'analyze' && inFlight?.revision === UNASKED)) return;
    if (kind === 'analyze') mark.set(known);
    else mark.setLate(() => known);
  }

  /** Whether the work in progress has stopped the worker in a way that would stop the next one too. */
  function hasStopped(reason: EndReason): boolean {
    if (reason === 'crashed') return main.running()?.kind === 'analyze';
    return reason !== 'not-loaded' && main.isSlow();
  }

  function sendNewest(): void {
    if (!newest || inFlight) return;
    void send(newest);
  }

  async function send(wanted: Wanted): Promise<void> {
    const { entry, documents } = wanted.set;
    const before = new Map(known?.documents.map(({ uri, text }) => [uri, text]));
    const news = documents.map(({ uri, text }) => (before.get(uri) === text ? { uri } : { uri, text }));
    inFlight = wanted;
    known = wanted.set;
    barred = undefined;
    const asked = main.ask('analyze', { set: { entry, documents: news }, want: wanted.want });
    wanted.request = asked.request;
    giveWay(main.running());
    try {
      const answer = await asked.answer;
      inFlight = undefined;
      // A newer text is on its way to the worker; its answer is the one to show.
      if (newest && newest !== wanted) return sendNewest();
      newest = undefined;
      for (const listener of resultListeners) listener({ ...answer, revision: wanted.revision });
    } catch (error) {
      inFlight = undefined;
      failed(wanted, error);
    }
  }

  function failed(wanted: Wanted, error: unknown): void {
    const { reason, isCause } = error instanceof NoAnswer ? error : new NoAnswer('crashed', true);
    // A newer text may fare better, and one that merely waited behind a question is asked again.
    if (newest && (newest !== wanted || !isCause)) {
      sendNewest();
      return;
    }
    newest = undefined;
    if (reason === 'superseded') return;
    barred = { reason };
    fail(reason);
  }

  /** The user opens something other than the text under inspection. */
  async function freeSide(): Promise<void> {
    const before = side.running();
    if (!before) return;
    await passed(before.since + OTHER_DOCUMENT_MS);
    if (side.running()?.request === before.request) side.end('superseded');
  }

  function mainIsFree(): Promise<void> {
    return new Promise((done) => waiting.push(done));
  }

  function fail(failure: AnalysisFailure): void {
    for (const listener of failureListeners) listener(failure);
  }

  return {
    analyze(revision, set, want, replaces = false) {
      // An edit of what replaces another document still waits for that other one.
      const inherited = newest && newest !== inFlight ? newest.patience : SLOW_MS;
      newest = { revision, set, want, patience: replaces ? OTHER_DOCUMENT_MS : inherited };
      if (replaces) void freeSide();
      if (inFlight) giveWay(main.running());
      else sendNewest();
    },
    async ask(kind, question, set) {
      if (barred) throw new NoAnswer(barred.reason, false);
      if (!known) void send({ revision: UNASKED, set, want: [], patience: SLOW_MS });
      try {
        return await main.ask(kind, question).answer;
      } catch (error) {
        if (error instanceof NoAnswer && error.isCause && isWorthTelling(kind, error.reason))
          fail(error.reason);
        throw error;
      }
    },
    async askApart(kind, question) {
      const free = freeSide();
      if (main.running()) await Promise.race([mainIsFree(), passed(Date.now() + NEARLY_FREE_MS)]);
      if (!main.running()) return main.ask(kind, question).answer;
      await free;
      return side.ask(kind, question).answer;
    },
    stop() {
      if (main.isSlow()) main.end('stopped');
      if (side.isSlow()) side.end('stopped');
    },
    hold() {
      newest = undefined;
      if (main.running()) main.end('superseded');
      barred = { reason: 'stopped' };
    },
    isUnfinished: (set) => unfinished.has(set),
    leave() {
      if (!main.isSlow()) mark.remove();
    },
    onResult: (listener) => void resultListeners.push(listener),
    onFailure: (listener) => void failureListeners.push(listener),
    onSlow: (listener) => void slowListeners.push(listener),
  };
}

function passed(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, time - Date.now())));
}

/** Requests that crash it are found, and reported, by the question for their details. */
function isWorthTelling(kind: Kind, reason: EndReason): reason is 'crashed' | 'stopped' {
  if (kind === 'language') return false;
  return reason === 'stopped' || (reason === 'crashed' && kind !== 'describe');
}

function isApart(kind: Kind | undefined): boolean {
  return kind === 'inspect' || kind === 'entries' || kind === 'referred';
}
