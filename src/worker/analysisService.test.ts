import { describe, expect, it, vi } from 'vitest';
import { AnalysisService } from './analysisService.ts';
import { CORE_PARTS } from './parts.ts';

const sound = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      responses: { '201': { description: ok } }
      callbacks:
        onA:
          'https://c.example/{$method}': { post: { responses: { '200': { description: ok } } } }
`;
/** The key without its quotes. */
const broken = sound.replace(`'https://c.example/{$method}'`, '{$request.query.url}/a');
const id = '/paths/~1a/post';

const setOf = (text: string) => ({ entry: 'a.yaml', documents: [{ uri: 'a.yaml', text }] });
const analyze = (text: string, revision = 1) =>
  ({ request: revision, kind: 'analyze', question: { set: setOf(text), want: [] } }) as const;

describe('AnalysisService', () => {
  it('answers about sound YAML without the tolerant parser', async () => {
    const load = vi.fn(CORE_PARTS.tolerant);
    const service = new AnalysisService({ tolerant: load });
    expect(await service.answer(analyze(sound))).toMatchObject({
      answer: { analysis: { operations: [{ id }] } },
    });
    expect(load).not.toHaveBeenCalled();
  });

  it('reads the same texts once, and others anew', async () => {
    const service = new AnalysisService();
    const analysisOf = async (text: string) => {
      const answer = await service.answer(analyze(text));
      return 'answer' in answer && Reflect.get(Object(answer.answer), 'analysis');
    };
    const first = await analysisOf(sound);
    expect(await analysisOf(sound)).toBe(first);
    expect(await analysisOf(`${sound}\n`)).not.toBe(first);
    expect(await analysisOf(sound)).not.toBe(first);
  });

  it('loads it once for broken YAML, and answers again', async () => {
    const load = vi.fn(CORE_PARTS.tolerant);
    const service = new AnalysisService({ tolerant: load });
    const answers = [await service.answer(analyze(broken)), await service.answer(analyze(`${broken}\n`))];
    for (const answer of answers)
      expect(answer).toMatchObject({ answer: { analysis: { operations: [{ id, callbacks: [{}] }] } } });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says in the terms of JSON what is wrong with it, once it has loaded what says so', async () => {
    const load = vi.fn(CORE_PARTS.tolerant).mockRejectedValueOnce(new Error('offline'));
    const service = new AnalysisService({ tolerant: load });
    const broken = analyze('{"openapi": "3.1.0", "paths": {"/a" {}}}');
    const problem = (message: string) => [expect.objectContaining({ code: 'syntax', message })];
    expect(await service.answer(broken)).toMatchObject({
      answer: {
        incomplete: true,
        analysis: { problems: expect.arrayContaining(problem(expect.stringContaining('YAML'))) },
      },
    });
    const again = await service.answer(broken);
    expect(again).toMatchObject({
      answer: {
        analysis: {
          kind: { kind: 'openapi' },
          problems: expect.arrayContaining(problem('A colon is missing: type `:` between the key and `{`.')),
        },
      },
    });
    expect(again).not.toMatchObject({ answer: { incomplete: true } });
  });

  it('loads the repair of keys for the first key that does not parse, and answers again', async () => {
    const load = vi.fn(CORE_PARTS.repair);
    const service = new AnalysisService({ repair: load });
    await service.answer(analyze(sound));
    expect(load).not.toHaveBeenCalled();
    const wrong = sound.replace('{$method}', '{request.query.url}');
    for (const text of [wrong, `${wrong}\n`])
      expect(await service.answer(analyze(text))).toMatchObject({
        answer: { analysis: { operations: [{ callbacks: [{ repair: { kind: 'suggestion' } }] }] } },
      });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('reports a wrong key where the repair of keys cannot be loaded, and tries again', async () => {
    const load = vi.fn(CORE_PARTS.repair).mockRejectedValueOnce(new Error('offline'));
    const service = new AnalysisService({ repair: load });
    const wrong = analyze(sound.replace('{$method}', '{request.query.url}'));
    expect(await service.answer(wrong)).toMatchObject({
      answer: {
        incomplete: true,
        analysis: {
          operations: [{ callbacks: [{ repair: { kind: 'none' } }] }],
          problems: expect.arrayContaining([
            expect.objectContaining({
              severity: 'error',
              message: 'This callback key is not valid at `request.query.url`.',
            }),
          ]),
        },
      },
    });
    const again = await service.answer(wrong);
    expect(again).toMatchObject({
      answer: {
        analysis: {
          operations: [{ callbacks: [{ repair: { kind: 'suggestion' } }] }],
          problems: expect.arrayContaining([
            expect.objectContaining({
              message: '`request.query.url` is not a runtime expression: it does not start with `$`.',
            }),
          ]),
        },
      },
    });
    expect(again).not.toMatchObject({ answer: { incomplete: true } });
  });

  it('answers in the order of the questions, whatever has to be loaded', async () => {
    const service = new AnalysisService();
    const order: string[] = [];
    await Promise.all([
      service.answer(analyze(broken, 1)).then(() => order.push('broken')),
      service.answer(analyze(sound, 2)).then(() => order.push('sound')),
      service.answer({ request: 9, kind: 'describe', question: { ids: [id] } }).then((answer) => {
        order.push('details');
        expect(answer).toMatchObject({ answer: [{ id }] });
      }),
    ]);
    expect(order).toEqual(['broken', 'sound', 'details']);
  });

  it('reports a parser that cannot be loaded, and tries again', async () => {
    const load = vi.fn(CORE_PARTS.tolerant).mockRejectedValueOnce(new Error('offline'));
    const service = new AnalysisService({ tolerant: load });
    expect(await service.answer(analyze(broken))).toMatchObject({
      answer: {
        incomplete: true,
        analysis: {
          operations: [],
          problems: expect.arrayContaining([expect.objectContaining({ code: 'syntax' })]),
        },
      },
    });
    expect(await service.answer({ request: 9, kind: 'describe', question: { ids: [id] } })).toMatchObject({
      answer: [{ id }],
    });
  });

  it('gives the facts of a callback request, and loads what finds them when it is first asked', async () => {
    const load = vi.fn(CORE_PARTS.facts);
    const service = new AnalysisService({ facts: load });
    await service.answer(analyze(sound));
    expect(load).not.toHaveBeenCalled();
    const callbackId = `${id}/callbacks/onA/https:~1~1c.example~1{$method}/post`;
    const question = { callbackIds: [callbackId, id] };
    expect(await service.answer({ request: 2, kind: 'facts', question })).toMatchObject({
      answer: [{ callbackId, sources: [], replies: ['200'] }],
    });
  });

  it('compares the open document with another, read with whatever that needs', async () => {
    const load = vi.fn(CORE_PARTS.compare);
    const service = new AnalysisService({ compare: load });
    const ask = (other: string, otherIs: 'before' | 'after') =>
      service.answer({ request: 2, kind: 'compare', question: { other: setOf(other), otherIs } });
    expect(await ask(sound, 'before')).toEqual({ request: 2, answer: undefined });
    await service.answer(analyze(sound));
    expect(await ask(sound, 'before')).toMatchObject({ answer: { operations: [], unchanged: 1 } });
    const wrong = sound.replace('{$method}', '{ $method }');
    expect(await ask(wrong, 'before')).toMatchObject({
      answer: { operations: [{ requests: [{ changes: [{ kind: 'key-spelling' }] }] }] },
    });
    expect(await ask(broken, 'after')).toMatchObject({
      answer: { operations: [{ requests: [{ changes: [{ kind: 'key-text' }, { kind: 'key-source' }] }] }] },
    });
    expect(await service.answer({ request: 3, kind: 'describe', question: { ids: [id] } })).toMatchObject({
      answer: [{ id }],
    });
  });

  it('inspects a broken text with it', async () => {
    const answer = await new AnalysisService().answer({
      request: 1,
      kind: 'inspect',
      question: { text: broken },
    });
    expect(answer).toMatchObject({ request: 1, answer: { verdict: 'document' } });
  });

  it('tells a part that does not load from a fault of the document', async () => {
    const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const service = new AnalysisService({ inspectText: gone, slice: gone, tolerant: gone });
    expect(await service.answer({ request: 1, kind: 'inspect', question: { text: sound } })).toMatchObject({
      request: 1,
      failed: 'not-loaded',
    });
    const slice = { request: 2, kind: 'slice', question: { callbackIds: 'all' } } as const;
    expect(await service.answer(slice)).toMatchObject({ request: 2, failed: 'not-loaded' });
  });

  it('does not refuse a text while its parser is not loaded', async () => {
    const service = new AnalysisService({ tolerant: () => Promise.reject(new Error('offline')) });
    const answer = await service.answer({ request: 1, kind: 'inspect', question: { text: broken } });
    expect(answer).toMatchObject({ failed: 'not-loaded' });
  });

  it('describes the receiver of the open document, once something is open', async () => {
    const service = new AnalysisService();
    const target = {
      id: '/paths/~1a/post/callbacks/onData/{$url}/post',
      url: 'https://c.example/data',
      inserted: [],
    };
    const question = { targets: [target] };
    expect(await service.answer({ request: 1, kind: 'receiver', question })).toEqual({
      request: 1,
      answer: undefined,
    });
    const callbacks = { onData: { '{$url}': { post: { responses: { 200: { description: 'ok' } } } } } };
    const paths = { '/a': { post: { responses: {}, callbacks } } };
    const text = JSON.stringify({ openapi: '3.1.0', info: { title: 't', version: '1' }, paths });
    await service.answer(analyze(text, 2));
    expect(await service.answer({ request: 3, kind: 'receiver', question })).toMatchObject({
      answer: { uri: 'a.receiver.yaml', requests: [{ name: 'onData', method: 'POST' }] },
    });
  });

  it('answers the next question after one that threw', async () => {
    const service = new AnalysisService({
      slice: async () => () => {
        throw new RangeError('too deep');
      },
    });
    await service.answer(analyze(sound));
    const slice = { request: 2, kind: 'slice', question: { callbackIds: 'all' } } as const;
    expect(await service.answer(slice)).toMatchObject({ request: 2, failed: 'crashed' });
    expect(await service.answer(analyze(sound, 3))).toMatchObject({ request: 3, answer: {} });
  });
});
