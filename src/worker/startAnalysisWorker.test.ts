import { afterEach, expect, test, vi } from 'vitest';
import type { ToWorker } from './protocol.ts';
import { startAnalysisWorker } from './startAnalysisWorker.ts';

const started: { name: string; sent: unknown[] }[] = [];

class FakeWorker {
  readonly #own: { name: string; sent: unknown[] };

  constructor(_url: URL, { name }: { name: string }) {
    this.#own = { name, sent: [] };
    started.push(this.#own);
  }

  postMessage(message: unknown) {
    this.#own.sent.push(message);
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  started.length = 0;
});

const question = (text: string): ToWorker => ({
  request: 0,
  kind: 'analyze',
  question: { set: { entry: 'a.yaml', documents: [{ uri: 'a.yaml', text }] }, want: [] },
});

test('a worker starts with nothing asked', () => {
  vi.stubGlobal('Worker', FakeWorker);
  startAnalysisWorker();
  expect(started).toEqual([{ name: '', sent: [] }]);
});

test('a first question travels in the name of the worker', () => {
  vi.stubGlobal('Worker', FakeWorker);
  const first = question('openapi: 3.1.0');
  startAnalysisWorker(first);
  expect(started).toEqual([{ name: JSON.stringify(first), sent: [] }]);
});

test('a long first question is a message', () => {
  vi.stubGlobal('Worker', FakeWorker);
  const first = question('#'.repeat(60_000));
  startAnalysisWorker(first);
  expect(started).toEqual([{ name: '', sent: [first] }]);
});

test('without workers a first question is answered on the main thread', async () => {
  vi.stubGlobal('Worker', undefined);
  const answers: unknown[] = [];
  const worker = startAnalysisWorker(question('openapi: 3.1.0'));
  worker.listen(
    (answer) => answers.push(answer),
    () => undefined,
  );
  await vi.waitFor(() => expect(answers).toMatchObject([{ request: 0 }]));
});
