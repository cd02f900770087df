import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis, DocumentSet } from '../openapi/index.ts';
import { type AnalysisFailure, createAnalysisClient, type SlowPart } from './analysisClient.ts';
import type { Analyzed, AnswerTo, FromWorker, Kind, ToWorker } from './protocol.ts';
import { createUnfinished } from './unfinished.ts';
import { type Death, SLOW_MS, type WorkerLike } from './workerLane.ts';

const ANALYSIS: Analysis = {
  kind: { kind: 'empty' },
  operations: [],
  problems: [],
  webhooks: [],
  operationCount: 0,
};
const ANALYZED: Analyzed = { analysis: ANALYSIS, details: [] };
const setOf = (text: string): DocumentSet => ({ entry: 'a', documents: [{ uri: 'a', text }] });
const SET = setOf('');

interface FakeWorker {
  readonly sent: ToWorker[];
  ended: boolean;
  /** Answers the oldest question that has no answer. */
  answer(answer: AnswerTo<Kind>): Promise<void>;
  fail(failed: Death): Promise<void>;
  die(reason: Death): Promise<void>;
}

/** Lets every answer that has arrived be taken in. */
const settled = () => vi.advanceTimersByTimeAsync(0);
/** So long a question apart waits for the worker that is busy. */
const nearlyFree = () => vi.advanceTimersByTimeAsync(100);

/** Workers whose answers the test gives by hand, and a storage that outlives the client. */
function setUp(stored = new Map<string, string>()) {
  const workers: FakeWorker[] = [];
  const startWorker = (): WorkerLike => {
    let onAnswer: (answer: FromWorker) => void = () => {};
    let onDeath: (reason: Death, message: string) => void = () => {};
    let answered = 0;
    const next = () => worker.sent[answered++]?.request ?? -1;
    const worker: FakeWorker = {
      sent: [],
      ended: false,
      async answer(answer) {
        onAnswer({ request: next(), answer });
        await settled();
      },
      async fail(failed) {
        onAnswer({ request: next(), failed, message: 'RangeError' });
        await settled();
      },
      async die(reason) {
        onDeath(reason, 'out of memory');
        await settled();
      },
    };
    workers.push(worker);
    return {
      postMessage: (message) => worker.sent.push(message),
      terminate: () => {
        worker.ended = true;
      },
      listen: (answer, death) => {
        onAnswer = answer;
        onDeath = death;
      },
    };
  };
  const client = createAnalysisClient(
    startWorker,
    createUnfinished(() => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    })),
  );
  const results: number[] = [];
  const failures: AnalysisFailure[] = [];
  const slow: (SlowPart | undefined)[] = [];
  client.onResult(({ revision }) => results.push(revision));
  client.onFailure((failure) => failures.push(failure));
  client.onSlow((part) => slow.push(part));
  return { client, workers, results, failures, slow, stored };
}

const kinds = (worker: FakeWorker | undefined) => worker?.sent.map(({ kind }) => kind);
const texts = (worker: FakeWorker | undefined) =>
  worker?.sent.flatMap((message) =>
    message.kind === 'analyze' ? message.question.set.documents.map(({ text }) => text) : [],
  );

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createAnalysisClient', () => {
  it('keeps one analysis in flight and only the newest text waiting', async () => {
    const { client, workers, results } = setUp();
    client.analyze(1, setOf('1'), []);
    client.analyze(2, setOf('2'), []);
    client.analyze(3, setOf('3'), []);
    const [worker] = workers;
    expect(texts(worker)).toEqual(['1']);
    await worker?.answer(ANALYZED);
    expect(texts(worker)).toEqual(['1', '3']);
    expect(results).toEqual([]);
    await worker?.answer(ANALYZED);
    expect(results).toEqual([3]);
  });

  it('sends a text that the worker has only once', async () => {
    const { client, workers } = setUp();
    client.analyze(1, setOf('1'), []);
    await workers[0]?.answer(ANALYZED);
    client.analyze(2, setOf('1'), []);
    expect(texts(workers[0])).toEqual(['1', undefined]);
  });

  it('gives each question its own answer', async () => {
    const { client, workers } = setUp();
    const first = client.askApart('inspect', { text: 'one' });
    const refused = { verdict: 'refused', message: '', nextStep: '' } as const;
    await workers[0]?.answer({ ...refused, title: '1' });
    const second = client.askApart('inspect', { text: 'two' });
    await workers[0]?.answer({ ...refused, title: '2' });
    expect(await first).toMatchObject({ title: '1' });
    expect(await second).toMatchObject({ title: '2' });
  });

  it('starts another worker when one dies, and goes on with the newest text', async () => {
    const { client, workers, results, failures } = setUp();
    client.analyze(1, SET, []);
    const asked = expect(client.ask('describe', { ids: ['x'] }, SET)).rejects.toThrow('out of memory');
    client.analyze(2, setOf('2'), []);
    await workers[0]?.die('crashed');
    await asked;
    expect(failures).toEqual([]);
    expect(workers[0]?.ended).toBe(true);
    expect(texts(workers[1])).toEqual(['2']);
    await workers[1]?.answer(ANALYZED);
    expect(results).toEqual([2]);
  });

  it('hands the set over before the first question about it', async () => {
    const { client, workers, results } = setUp();
    const asked = client.ask('describe', { ids: ['x'] }, SET);
    expect(kinds(workers[0])).toEqual(['analyze', 'describe']);
    await workers[0]?.answer(ANALYZED);
    await workers[0]?.answer([]);
    expect(await asked).toEqual([]);
    // No text has this revision.
    expect(results).toEqual([-1]);
  });

  it('asks a question that only waited behind another one again', async () => {
    const { client, workers, failures, results } = setUp();
    client.analyze(1, SET, []);
    await workers[0]?.answer(ANALYZED);
    const described = expect(client.ask('describe', { ids: ['x'] }, SET)).rejects.toThrow();
    client.analyze(2, setOf('2'), []);
    await workers[0]?.fail('crashed');
    await described;
    expect(failures).toEqual([]);
    await workers[1]?.answer(ANALYZED);
    expect(results).toEqual([1, 2]);
  });
});

describe('an analysis that takes long', () => {
  it('is reported, until it arrives', async () => {
    const { client, workers, slow, results } = setUp();
    client.analyze(1, SET, []);
    vi.advanceTimersByTime(SLOW_MS - 1);
    expect(slow).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(slow).toEqual(['analysis']);
    await workers[0]?.answer(ANALYZED);
    expect(slow).toEqual(['analysis', undefined]);
    expect(results).toEqual([1]);
  });

  it('can be stopped, and is not asked about again until it is asked for', async () => {
    const { client, workers, slow, failures } = setUp();
    client.analyze(1, SET, []);
    vi.advanceTimersByTime(SLOW_MS);
    client.stop();
    await settled();
    expect(workers[0]?.ended).toBe(true);
    expect(failures).toEqual(['stopped']);
    expect(slow).toEqual(['analysis', undefined]);
    await expect(client.ask('describe', { ids: [] }, SET)).rejects.toMatchObject({ reason: 'stopped' });
    expect(workers).toHaveLength(1);
    client.analyze(1, SET, []);
    expect(texts(workers[1])).toEqual(['']);
  });

  it('does not keep another document waiting', async () => {
    const { client, workers, results, failures } = setUp();
    client.analyze(1, setOf('endless'), []);
    vi.advanceTimersByTime(100);
    client.analyze(2, setOf('good'), [], true);
    await vi.advanceTimersByTimeAsync(500);
    expect(workers[0]?.ended).toBe(true);
    expect(texts(workers[1])).toEqual(['good']);
    await workers[1]?.answer(ANALYZED);
    expect(results).toEqual([2]);
    expect(failures).toEqual([]);
  });

  it('keeps a newer text of the same document waiting only until it is called slow', async () => {
    const { client, workers } = setUp();
    client.analyze(1, setOf('endless'), []);
    client.analyze(2, setOf('corrected'), []);
    await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
    expect(workers[0]?.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(texts(workers[1])).toEqual(['corrected']);
  });

  it('is not ended by typing into the document that replaced it', async () => {
    const { client, workers } = setUp();
    client.analyze(1, setOf('large'), [], true);
    client.analyze(2, setOf('larger'), []);
    await vi.advanceTimersByTimeAsync(1000);
    expect(workers[0]?.ended).toBe(false);
  });

  it('keeps no question about another text waiting', async () => {
    const { client, workers, results } = setUp();
    client.analyze(1, setOf('endless'), []);
    const asked = client.askApart('inspect', { text: 'good' });
    await nearlyFree();
    expect(kinds(workers[1])).toEqual(['inspect']);
    await workers[1]?.answer({
      verdict: 'document',
      kind: { kind: 'openapi', minor: '3.1', version: '3.1.0' },
    });
    expect(await asked).toMatchObject({ verdict: 'document' });
    expect(results).toEqual([]);
  });

  it('starts no other worker for a text where the one is free in a moment', async () => {
    const { client, workers } = setUp();
    client.analyze(1, SET, []);
    void client.askApart('inspect', { text: 'good' });
    await workers[0]?.answer(ANALYZED);
    await nearlyFree();
    expect(kinds(workers[0])).toEqual(['analyze', 'inspect']);
    expect(workers).toHaveLength(1);
  });

  it('drops a text that never ends when the next one is opened', async () => {
    const { client, workers, slow } = setUp();
    client.analyze(1, setOf('endless'), []);
    const first = expect(client.askApart('inspect', { text: 'endless too' })).rejects.toMatchObject({
      reason: 'superseded',
    });
    await nearlyFree();
    await vi.advanceTimersByTimeAsync(SLOW_MS);
    expect(slow.at(-1)).toBe('opening');
    void client.askApart('inspect', { text: 'good' });
    await nearlyFree();
    await first;
    expect(workers[2]?.sent).toMatchObject([{ question: { text: 'good' } }]);
  });

  it('does not go on looking at a text when another document was opened instead', async () => {
    const { client, slow } = setUp();
    client.analyze(1, SET, []);
    const asked = expect(client.askApart('inspect', { text: 'endless' })).rejects.toMatchObject({
      reason: 'superseded',
    });
    await vi.advanceTimersByTimeAsync(SLOW_MS);
    client.analyze(2, setOf('example'), [], true);
    await settled();
    await asked;
    expect(slow.at(-1)).toBeUndefined();
  });

  it('does not wait for a question about the text before', async () => {
    const { client, workers, results } = setUp();
    client.analyze(1, SET, []);
    await workers[0]?.answer(ANALYZED);
    const asked = expect(client.ask('describe', { ids: [] }, SET)).rejects.toMatchObject({ isCause: true });
    client.analyze(2, setOf('good'), [], true);
    await vi.advanceTimersByTimeAsync(500);
    await asked;
    await workers[1]?.answer(ANALYZED);
    expect(results).toEqual([1, 2]);
  });
});

describe('a worker that cannot be loaded', () => {
  it('is not blamed on the document, and is started again when asked to', async () => {
    const { client, workers, failures, results } = setUp();
    client.analyze(1, SET, []);
    await workers[0]?.die('not-loaded');
    expect(failures).toEqual(['not-loaded']);
    expect(client.isUnfinished(SET)).toBe(false);
    client.analyze(1, SET, []);
    await workers[1]?.answer(ANALYZED);
    expect(results).toEqual([1]);
  });

  it('is replaced when a part did not load, since browsers remember failures', async () => {
    const { client, workers, results } = setUp();
    client.analyze(1, SET, []);
    await workers[0]?.answer({ ...ANALYZED, incomplete: true });
    expect(results).toEqual([1]);
    expect(workers[0]?.ended).toBe(true);
    const asked = expect(client.askApart('inspect', { text: '' })).rejects.toMatchObject({
      reason: 'not-loaded',
    });
    await workers[1]?.fail('not-loaded');
    await asked;
    expect(workers[1]?.ended).toBe(true);
  });
});

describe('what the worker was at when the page went away', () => {
  it('is unfinished at the next visit', () => {
    const { client, stored } = setUp();
    client.analyze(1, setOf('endless'), []);
    // The tab crashes: nothing runs any more.
    vi.advanceTimersByTime(SLOW_MS);
    const { client: next } = setUp(stored);
    expect(next.isUnfinished(setOf('endless'))).toBe(true);
    expect(next.isUnfinished(setOf('another'))).toBe(false);
  });

  it('is unfinished although the user stopped it, until it is analysed after all', async () => {
    const { client, stored } = setUp();
    client.analyze(1, setOf('endless'), []);
    vi.advanceTimersByTime(SLOW_MS);
    client.stop();
    client.analyze(2, setOf('good'), [], true);
    await vi.advanceTimersByTimeAsync(1000);
    client.leave();
    const { client: next, workers } = setUp(stored);
    expect(next.isUnfinished(setOf('endless'))).toBe(true);
    next.analyze(1, setOf('endless'), []);
    await workers[0]?.answer(ANALYZED);
    await vi.advanceTimersByTimeAsync(1000);
    expect(next.isUnfinished(setOf('endless'))).toBe(false);
  });

  it('is finished once it is drawn', async () => {
    const { client, workers, stored } = setUp();
    client.analyze(1, SET, []);
    await workers[0]?.answer(ANALYZED);
    expect(stored.size).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(stored.size).toBe(0);
  });

  it('is finished where the user merely left, unless it had become slow', async () => {
    const { client, stored } = setUp();
    client.analyze(1, SET, []);
    client.leave();
    expect(stored.size).toBe(0);
    const other = setUp();
    other.client.analyze(1, SET, []);
    vi.advanceTimersByTime(SLOW_MS);
    other.client.leave();
    expect(other.client.isUnfinished(SET)).toBe(true);
  });

  it('is what a question about it never came back from', async () => {
    const { client, workers, stored } = setUp();
    client.analyze(1, SET, []);
    await workers[0]?.answer(ANALYZED);
    await vi.advanceTimersByTimeAsync(1000);
    void client.ask('describe', { ids: [] }, SET);
    await vi.advanceTimersByTimeAsync(2 * SLOW_MS);
    expect(setUp(stored).client.isUnfinished(SET)).toBe(true);
  });

  it('is not an analysis that came with the build and only had to be handed over', () => {
    const { client, stored } = setUp();
    void client.ask('describe', { ids: [] }, SET);
    vi.advanceTimersByTime(1000);
    expect(stored.size).toBe(0);
  });

  it('is not a set that opens again while questions about it are answered', async () => {
    const { client, workers, stored } = setUp();
    client.analyze(1, SET, []);
    await workers[0]?.answer(ANALYZED);
    for (let each = 0; each < 50; each += 1) {
      void client.ask('describe', { ids: [] }, SET);
      await vi.advanceTimersByTimeAsync(100);
      await workers[0]?.answer([]);
    }
    void client.ask('describe', { ids: [] }, SET);
    expect(client.isUnfinished(SET)).toBe(false);
    expect(setUp(stored).client.isUnfinished(SET)).toBe(false);
  });

  it('is not what was merely looked at', async () => {
    const { client, workers } = setUp();
    client.analyze(1, SET, []);
    await workers[0]?.answer(ANALYZED);
    await vi.advanceTimersByTimeAsync(1000);
    void client.askApart('inspect', { text: 'endless' });
    expect(client.isUnfinished(SET)).toBe(false);
  });

  it('is held: nothing is asked about it, and what was under way ends', async () => {
    const { client, workers, failures } = setUp();
    client.analyze(1, setOf('before'), []);
    client.hold();
    await settled();
    expect(workers[0]?.ended).toBe(true);
    await expect(client.ask('schema', { id: '', message: 'request', mediaType: '' }, SET)).rejects.toThrow();
    expect(workers).toHaveLength(1);
    expect(failures).toEqual([]);
  });
});
