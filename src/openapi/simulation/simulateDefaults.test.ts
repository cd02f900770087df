import { expect, test, vi } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { simulateDefaults } from './simulateDefaults.ts';

const key = '{$request.query.to}/{$request.query.id}';
const document = {
  openapi: '3.1.0',
  paths: {
    '/a': {
      post: {
        parameters: [
          { name: 'to', in: 'query', example: 'https://consumer.example' },
          { name: 'id', in: 'query', example: '7' },
        ],
        callbacks: { one: { [key]: { post: {} } }, two: { [`${key}/b`]: { post: {} } } },
      },
    },
  },
};

const { analysis, describe } = openDescription({
  entry: 'api.json',
  documents: [{ uri: 'api.json', text: JSON.stringify(document) }],
});
const callbacks = analysis.operations[0]?.callbacks ?? [];

test('evaluates each key with the samples of its operation', () => {
  const simulated = simulateDefaults(describe, '3.1');
  expect(callbacks.map((callback) => simulated(callback)?.callbackUrl)).toMatchObject([
    { kind: 'url', url: 'https://consumer.example/7' },
    { kind: 'url', url: 'https://consumer.example/7/b' },
  ]);
});

test('describes an operation once, however many of its keys are asked for, and each key once', () => {
  const detailOf = vi.fn(describe);
  const simulated = simulateDefaults(detailOf, '3.1');
  const [first, second] = [...callbacks, ...callbacks].map((callback) => simulated(callback));
  expect(detailOf).toHaveBeenCalledTimes(1);
  expect(first).not.toBe(second);
  expect(callbacks.map((callback) => simulated(callback))).toStrictEqual([first, second]);
});

test('has no answer where nothing describes the request', () => {
  const simulated = simulateDefaults(() => undefined, '3.1');
  expect(callbacks.map(simulated)).toEqual([undefined, undefined]);
});
