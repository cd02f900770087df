import { describe, expect, it, vi } from 'vitest';
import { bodySchema } from './check.fixture.ts';
import type { CheckOutcome } from './outcome.ts';
import type { FromValidator, ToValidator } from './protocol.ts';
import { createValidationClient, type ValidatorLike } from './validationClient.ts';
import { ValidationService } from './validationService.ts';

const GOOD: CheckOutcome = { kind: 'checked', issues: [], more: 0, remarks: [] };

/** Workers whose answers the test gives by hand. */
function fakeWorkers() {
  const workers: {
    sent: ToValidator[];
    answer(answer: FromValidator): void;
    die(reason?: 'stopped' | 'not-loaded'): void;
    ended: boolean;
  }[] = [];
  const start = (): ValidatorLike => {
    let onAnswer: (answer: FromValidator) => void = () => {};
    let onDeath: (reason: 'stopped' | 'not-loaded') => void = () => {};
    const worker = {
      sent: [] as ToValidator[],
      ended: false,
      answer: (answer: FromValidator) => onAnswer(answer),
      die: (reason: 'stopped' | 'not-loaded' = 'stopped') => onDeath(reason),
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
  return { workers, start };
}

describe('createValidationClient', () => {
  it('keeps one text in flight and, for each editor, only the newest waiting', async () => {
    const { workers, start } = fakeWorkers();
    const client = createValidationClient(start);
    const schema = bodySchema({});
    const first = client.check('a', schema, 'application/json', '1');
    const second = client.check('a', schema, 'application/json', '2');
    const third = client.check('a', schema, 'application/json', '3');
    const other = client.check('b', schema, 'application/json', '4');
    expect(await second).toBeUndefined();
    const [worker] = workers;
    expect(worker?.sent.map(({ text }) => text)).toEqual(['1']);
    worker?.answer({ request: 1, outcome: GOOD });
    worker?.answer({ request: 2, outcome: GOOD });
    worker?.answer({ request: 3, outcome: GOOD });
    expect(await Promise.all([first, third, other])).toEqual([GOOD, GOOD, GOOD]);
    expect(worker?.sent.map(({ text }) => text)).toEqual(['1', '3', '4']);
  });

  it('sends each schema once', () => {
    const { workers, start } = fakeWorkers();
    const client = createValidationClient(start);
    const schema = bodySchema({});
    void client.check('a', schema, 'application/json', '1');
    void client.check('a', schema, 'application/json', '2');
    workers[0]?.answer({ request: 1, outcome: GOOD });
    expect(workers[0]?.sent.map((message) => message.schema)).toEqual([schema, undefined]);
  });

  it('replaces a worker that dies, and goes on with what waits', async () => {
    const { workers, start } = fakeWorkers();
    const client = createValidationClient(start);
    const schema = bodySchema({});
    const asked = client.check('a', schema, 'application/json', '1');
    void client.check('b', schema, 'application/json', '2');
    workers[0]?.die();
    expect(await asked).toMatchObject({ kind: 'unchecked' });
    expect(workers[0]?.ended).toBe(true);
    expect(workers[1]?.sent).toMatchObject([{ text: '2', schema }]);
  });

  it('does not blame the body for a worker that cannot be loaded', async () => {
    const { workers, start } = fakeWorkers();
    const asked = createValidationClient(start).check('a', bodySchema({}), 'application/json', '1');
    workers[0]?.die('not-loaded');
    expect(await asked).toMatchObject({ reason: expect.stringContaining('could not be loaded') });
  });

  it('gives up on a check without end', async () => {
    vi.useFakeTimers();
    const { workers, start } = fakeWorkers();
    const asked = createValidationClient(start).check('a', bodySchema({}), 'application/json', '1');
    vi.runAllTimers();
    vi.useRealTimers();
    expect(await asked).toEqual({
      kind: 'unchecked',
      reason: expect.stringContaining('takes too long'),
    });
    expect(workers[0]?.ended).toBe(true);
  });
});

describe('ValidationService', () => {
  it('keeps a schema for later questions', () => {
    const service = new ValidationService();
    const question = { schemaId: 1, mediaType: 'application/json', text: '1' };
    service.answer({ ...question, request: 1, schema: bodySchema({ type: 'string' }) });
    expect(service.answer({ ...question, request: 2 })).toMatchObject({
      request: 2,
      outcome: { issues: [{ text: 'The body is a number; it must be a string.' }] },
    });
  });

  it('says that it has no such schema', () => {
    const question = { request: 1, schemaId: 9, mediaType: 'application/json', text: '1' };
    expect(new ValidationService().answer(question).outcome.kind).toBe('unchecked');
  });

  it('runs no pattern where it could not be stopped, and says so', () => {
    const service = new ValidationService('leave');
    const schema = bodySchema({
      type: 'object',
      properties: { name: { type: 'string', pattern: '^(a+)+$' }, count: { type: 'integer' } },
      patternProperties: { '^x-': { type: 'integer' } },
      additionalProperties: false,
    });
    const text = JSON.stringify({ name: `${'a'.repeat(40)}!`, 'x-a': 1, count: 'one' });
    const { outcome } = service.answer({
      request: 1,
      schemaId: 1,
      schema,
      mediaType: 'application/json',
      text,
    });
    expect(outcome).toMatchObject({
      kind: 'checked',
      issues: [{ pointer: '/count' }],
      remarks: [expect.stringContaining('Patterns are not checked')],
    });
  });
});
