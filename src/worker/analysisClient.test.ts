import { describe, expect, it } from 'vitest';
import type { Analysis } from '../openapi/index.ts';
import { createAnalysisClient, type WorkerLike } from './analysisClient.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

const ANALYSIS: Analysis = {
  kind: { kind: 'empty' },
  operations: [],
  problems: [],
  webhooks: [],
  operationCount: 0,
};
const SET = { entry: 'a', documents: [{ uri: 'a', text: '' }] };

/** A worker whose answers the test gives by hand. */
function fakeWorkers() {
  const workers: {
    sent: ToWorker[];
    answer(answer: FromWorker): void;
    die(message: string): void;
    ended: boolean;
  }[] = [];
  const start = (): WorkerLike => {
    let answer: (answer: FromWorker) => void = () => {};
    let die: (message: string) => void = () => {};
    const worker = {
      sent: [] as ToWorker[],
      ended: false,
      answer: (value: FromWorker) => answer(value),
      die: (message: string) => die(message),
    };
    workers.push(worker);
    return {
      postMessage: (message) => worker.sent.push(message),
      terminate: () => {
        worker.ended = true;
      },
      listen: (onAnswer, onDeath) => {
        answer = onAnswer;
        die = onDeath;
      },
    };
  };
  return { workers, start };
}

const analyzed = (revision: number): FromWorker => ({
  type: 'analyzed',
  revision,
  analysis: ANALYSIS,
  details: [],
});

describe('createAnalysisClient', () => {
  it('keeps one analysis in flight and only the newest text waiting', () => {
    const { workers, start } = fakeWorkers();
    const client = createAnalysisClient(start);
    const results: number[] = [];
    client.onResult((result) => results.push(result.revision));
    client.analyze(1, SET, []);
    client.analyze(2, SET, []);
    client.analyze(3, SET, []);
    const [worker] = workers;
    expect(worker?.sent).toHaveLength(1);
    worker?.answer(analyzed(1));
    expect(worker?.sent.map((message) => message.type === 'analyze' && message.revision)).toEqual([1, 3]);
    expect(results).toEqual([]);
    worker?.answer(analyzed(3));
    expect(results).toEqual([3]);
  });

  it('gives each question its own answer, in whatever order they come', async () => {
    const { workers, start } = fakeWorkers();
    const client = createAnalysisClient(start);
    const first = client.inspect('one');
    const second = client.inspect('two');
    const [worker] = workers;
    worker?.answer({
      type: 'inspected',
      request: 2,
      verdict: { verdict: 'refused', title: '2', message: '', nextStep: '' },
    });
    worker?.answer({
      type: 'inspected',
      request: 1,
      verdict: { verdict: 'refused', title: '1', message: '', nextStep: '' },
    });
    expect(await first).toMatchObject({ title: '1' });
    expect(await second).toMatchObject({ title: '2' });
  });

  it('starts another worker when one dies, and says so', async () => {
    const { workers, start } = fakeWorkers();
    const client = createAnalysisClient(start);
    const failures: string[] = [];
    client.onFailure((message) => failures.push(message));
    client.analyze(1, SET, []);
    const asked = client.describe(['x'], SET);
    client.analyze(2, SET, []);
    workers[0]?.die('out of memory');
    await expect(asked).rejects.toThrow('out of memory');
    expect(failures).toEqual(['out of memory']);
    expect(workers[0]?.ended).toBe(true);
    expect(workers[1]?.sent).toMatchObject([{ type: 'analyze', revision: 2 }]);
  });

  it('hands the set over before the first question about it', async () => {
    const { workers, start } = fakeWorkers();
    const asked = createAnalysisClient(start).describe(['x'], SET);
    expect(workers[0]?.sent.map((message) => message.type)).toEqual(['analyze', 'describe']);
    workers[0]?.answer({ type: 'described', request: 1, details: [] });
    expect(await asked).toEqual([]);
  });
});
