import { expect, it } from 'vitest';
import type { Resolution, UrlPart } from '../../../openapi/index.ts';
import { body, expressionPart, literal, resolved } from '../fixtures.ts';
import { missingMembers, withMissing } from './missingMembers.ts';

type Reason = Extract<Resolution, { kind: 'missing' }>['reason'];

function missing(pointer: string, reason: Reason = 'pointer'): UrlPart {
  return expressionPart(`{$request.body#${pointer}}`, body(pointer), {
    kind: 'missing',
    source: 'request.body',
    reason,
    message: 'missing',
    walk: [],
    available: [],
  });
}

it.each<[string, readonly UrlPart[], string, string]>([
  [
    'the whole beginning of a URL',
    [missing('/sink'), literal('/x')],
    'sink',
    'https://consumer.example/sink',
  ],
  ['a name that no path has', [missing('/a b')], 'a b', 'https://consumer.example/callback'],
  ['its scheme', [missing('/scheme'), literal('://a.example')], 'scheme', 'https'],
  ['its host', [literal('https://'), missing('/host')], 'host', 'consumer.example'],
  ['a word of its path', [literal('https://a.example/'), missing('/data/id')], 'id', 'string'],
  ['an item', [literal('https://a.example/'), missing('/ids/0')], '/ids/0', 'string'],
])('has a sample for %s', (_, parts, name, value) => {
  expect(missingMembers(parts, 'request')).toMatchObject([{ name, value }]);
});

it('has none for members that are there, sources of the other message, and sources without a member', () => {
  const there = expressionPart('{$request.body#/a}', body('/a'), resolved('x', 'request.body'));
  expect(missingMembers([there, missing(''), missing('/x', 'not-sent')], 'request')).toEqual([]);
  expect(missingMembers([missing('/a')], 'response')).toEqual([]);
});

it('has each once, and the first few', () => {
  const parts = ['/a', '/a', '/b', '/c', '/d'].map((pointer) => missing(pointer));
  expect(missingMembers(parts, 'request').map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

it('is added to the text', () => {
  const [member] = missingMembers([missing('/sink')], 'request');
  expect(member && withMissing('{"id": 1}', member)).toBe(
    '{"id": 1, "sink": "https://consumer.example/sink"}',
  );
});
