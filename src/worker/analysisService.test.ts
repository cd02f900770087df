import { describe, expect, it, vi } from 'vitest';
import { loadTolerantYaml } from '../openapi/index.ts';
import { AnalysisService } from './analysisService.ts';

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
  ({ type: 'analyze', revision, set: setOf(text), want: [] }) as const;

describe('AnalysisService', () => {
  it('answers about sound YAML without the tolerant parser', async () => {
    const load = vi.fn(loadTolerantYaml);
    const service = new AnalysisService(load);
    expect(await service.answer(analyze(sound))).toMatchObject({ analysis: { operations: [{ id }] } });
    expect(load).not.toHaveBeenCalled();
  });

  it('loads it once for broken YAML, and answers again', async () => {
    const load = vi.fn(loadTolerantYaml);
    const service = new AnalysisService(load);
    const answers = [await service.answer(analyze(broken)), await service.answer(analyze(`${broken}\n`))];
    for (const answer of answers)
      expect(answer).toMatchObject({ analysis: { operations: [{ id, callbacks: [{}] }] } });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('answers in the order of the questions, whatever has to be loaded', async () => {
    const service = new AnalysisService();
    const order: string[] = [];
    await Promise.all([
      service.answer(analyze(broken, 1)).then(() => order.push('broken')),
      service.answer(analyze(sound, 2)).then(() => order.push('sound')),
      service.answer({ type: 'describe', request: 1, ids: [id] }).then((answer) => {
        order.push('details');
        expect(answer).toMatchObject({ details: [{ id }] });
      }),
    ]);
    expect(order).toEqual(['broken', 'sound', 'details']);
  });

  it('says what is broken where the parser cannot be loaded, and tries again', async () => {
    const load = vi.fn(loadTolerantYaml).mockRejectedValueOnce(new Error('offline'));
    const service = new AnalysisService(load);
    expect(await service.answer(analyze(broken))).toMatchObject({
      analysis: {
        operations: [],
        problems: expect.arrayContaining([expect.objectContaining({ code: 'syntax' })]),
      },
    });
    expect(await service.answer({ type: 'describe', request: 1, ids: [id] })).toMatchObject({
      details: [{ id }],
    });
  });

  it('inspects a broken text with it', async () => {
    const answer = await new AnalysisService().answer({ type: 'inspect', request: 1, text: broken });
    expect(answer).toMatchObject({ request: 1, verdict: { verdict: 'document' } });
  });
});
