import type {
  Analysis,
  BodySchema,
  DocumentSet,
  Entry,
  LanguageAnswers,
  LanguageQuestion,
  OperationDetail,
  ReferredDocument,
  SchemaQuestion,
  SourceDocument,
  TextVerdict,
} from '../openapi/index.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** The part of `Worker` that is used, so that tests can hand in their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  listen(onAnswer: (answer: FromWorker) => void, onDeath: (message: string) => void): void;
}

export interface AnalysisResult {
  readonly revision: number;
  readonly analysis: Analysis;
  readonly details: readonly OperationDetail[];
}

export interface AnalysisClient {
  /** Asks for an analysis. One is under way at most; of those waiting only the newest is kept. */
  analyze(revision: number, set: DocumentSet, want: readonly string[]): void;
  /**
   * Describes requests of the set that was last handed to `analyze`; of `set` where there was none yet, as for the
   * bundled example, which was analysed at build time.
   */
  describe(ids: readonly string[], set: DocumentSet): Promise<readonly OperationDetail[]>;
  /** The schema of one body, of the same set as `describe`; `undefined` where there is none. */
  schema(question: SchemaQuestion, set: DocumentSet): Promise<BodySchema | undefined>;
  /** What the editor asks about the same set; `undefined` where the analysis cannot say. */
  language<Question extends LanguageQuestion>(
    question: Question,
    set: DocumentSet,
  ): Promise<LanguageAnswers[Question['kind']] | undefined>;
  inspect(text: string): Promise<TextVerdict>;
  /** The files that a description can start from, the likeliest first. */
  entries(documents: readonly SourceDocument[]): Promise<readonly Entry[]>;
  /** The documents that the callbacks of any set need, those that it lacks first. */
  referred(set: DocumentSet): Promise<readonly ReferredDocument[]>;
  /** What some or all callback requests of the same set as `describe` need, as one document. */
  slice(callbackIds: readonly string[] | 'all', set: DocumentSet): Promise<SourceDocument | undefined>;
  onResult(listener: (result: AnalysisResult) => void): void;
  /** Told when the worker died on a document; it has been started again by then. */
  onFailure(listener: (message: string) => void): void;
}

type AnalyzeMessage = Extract<ToWorker, { type: 'analyze' }>;
/** A message that still has all its texts. */
type WholeMessage = AnalyzeMessage & { readonly set: DocumentSet };

/** No text has this revision: the answer is not shown, the worker only has to know the set. */
const UNASKED = -1;

interface Pending {
  readonly settle: (answer: FromWorker) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Owns the worker: starts it on first use, keeps one analysis in flight, drops answers that are no longer awaited,
 * and starts a new one when it dies.
 */
export function createAnalysisClient(startWorker: () => WorkerLike): AnalysisClient {
  let worker: WorkerLike | undefined;
  let inFlight: WholeMessage | undefined;
  let waiting: WholeMessage | undefined;
  /** What the worker was told last; a new one has to be told before it can describe anything. */
  let latest: WholeMessage | undefined;
  let nextRequest = 1;
  const pending = new Map<number, Pending>();
  const resultListeners: ((result: AnalysisResult) => void)[] = [];
  const failureListeners: ((message: string) => void)[] = [];

  function running(): WorkerLike {
    if (worker) return worker;
    const started = startWorker();
    started.listen(receive, restart);
    worker = started;
    return started;
  }

  function receive(answer: FromWorker): void {
    if (answer.type === 'analyzed') {
      inFlight = undefined;
      if (waiting) send(waiting);
      // A newer text is on its way to the worker; its answer is the one to show.
      if (!inFlight) for (const listener of resultListeners) listener(answer);
      return;
    }
    const asked = pending.get(answer.request);
    pending.delete(answer.request);
    asked?.settle(answer);
  }

  function send(message: WholeMessage): void {
    const { entry, documents } = message.set;
    const known = new Map(latest?.set.documents.map(({ uri, text }) => [uri, text]));
    const news = documents.map(({ uri, text }) => (known.get(uri) === text ? { uri } : { uri, text }));
    waiting = undefined;
    inFlight = message;
    latest = message;
    running().postMessage({ ...message, set: { entry, documents: news } });
  }

  function restart(message: string): void {
    worker?.terminate();
    worker = undefined;
    inFlight = undefined;
    latest = undefined;
    const asked = [...pending.values()];
    pending.clear();
    for (const each of asked) each.fail(new Error(message));
    for (const listener of failureListeners) listener(message);
    if (waiting) send(waiting);
  }

  /** A worker that was asked nothing yet has to know the set first. */
  function introduce(set: DocumentSet): void {
    if (!latest) send({ type: 'analyze', revision: UNASKED, set, want: [] });
  }

  function ask(message: (request: number) => ToWorker): Promise<FromWorker> {
    const request = nextRequest++;
    return new Promise((settle, fail) => {
      pending.set(request, { settle, fail });
      running().postMessage(message(request));
    });
  }

  return {
    analyze(revision, set, want) {
      const message: WholeMessage = { type: 'analyze', revision, set, want };
      if (inFlight) waiting = message;
      else send(message);
    },
    async describe(ids, set) {
      introduce(set);
      const answer = await ask((request) => ({ type: 'describe', request, ids }));
      return answer.type === 'described' ? answer.details : [];
    },
    async schema(question, set) {
      introduce(set);
      const answer = await ask((request) => ({ type: 'schema', request, question }));
      return answer.type === 'bundled' ? answer.schema : undefined;
    },
    async language(question, set) {
      introduce(set);
      const answer = await ask((request) => ({ type: 'language', request, question }));
      if (answer.type !== 'language' || answer.answer?.kind !== question.kind) return undefined;
      // The answer is of the question's kind, which the compiler cannot follow through the type parameter.
      return answer.answer.found as never;
    },
    async entries(documents) {
      const answer = await ask((request) => ({ type: 'entries', request, documents }));
      return answer.type === 'found' ? answer.entries : [];
    },
    async referred(set) {
      const answer = await ask((request) => ({ type: 'referred', request, set }));
      return answer.type === 'referred' ? answer.documents : [];
    },
    async slice(callbackIds, set) {
      introduce(set);
      const answer = await ask((request) => ({ type: 'slice', request, callbackIds }));
      return answer.type === 'sliced' ? answer.slice : undefined;
    },
    async inspect(text) {
      const answer = await ask((request) => ({ type: 'inspect', request, text }));
      if (answer.type !== 'inspected') throw new Error('The analysis gave no answer.');
      return answer.verdict;
    },
    onResult: (listener) => void resultListeners.push(listener),
    onFailure: (listener) => void failureListeners.push(listener),
  };
}
