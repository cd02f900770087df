import { expect, it } from 'vitest';
import { follow } from './follow.ts';
import { workspaceOf } from './workspace.fixture.ts';

const at = (pointer: string, uri = 'a.json') => ({ uri, pointer });

const workspace = workspaceOf({
  'a.json': {
    plain: { x: 1 },
    one: { $ref: '#/plain' },
    two: { $ref: 'b.json#/back' },
    self: { $ref: '#/self' },
    ping: { $ref: '#/pong' },
    pong: { $ref: '#/ping' },
    lost: { $ref: '#/nothing' },
    anchor: { $ref: '#anchor' },
    outside: { $ref: '../c.json#/x' },
    viaOutside: { $ref: '#/outside' },
    notText: { $ref: { type: 'string' } },
    inherited: { $ref: '#/plain/constructor' },
  },
  'b.json': { back: { $ref: 'a.json#/one' } },
});

it('a value without a reference is its own answer', () => {
  expect(follow(workspace, at('/plain'))).toEqual({
    kind: 'found',
    place: at('/plain'),
    value: { x: 1 },
    references: [],
  });
});

it('a chain ends at its value, and lists the references passed', () => {
  expect(follow(workspace, at('/two'))).toEqual({
    kind: 'found',
    place: at('/plain'),
    value: { x: 1 },
    references: [at('/two'), at('/back', 'b.json'), at('/one')],
  });
});

it('a `$ref` that is not text is an ordinary member', () => {
  expect(follow(workspace, at('/notText'))).toMatchObject({ kind: 'found', place: at('/notText') });
});

it.each([
  ['/self', 'cycle', '/self', '#/self', 'a.json'],
  ['/ping', 'cycle', '/pong', '#/ping', 'a.json'],
  ['/lost', 'missing', '/lost', '#/nothing', 'a.json'],
  ['/anchor', 'missing', '/anchor', '#anchor', 'a.json'],
  ['/inherited', 'missing', '/inherited', '#/plain/constructor', 'a.json'],
  ['/outside', 'external', '/outside', '../c.json#/x', '../c.json'],
  ['/viaOutside', 'external', '/outside', '../c.json#/x', '../c.json'],
])('%s is a dead end: %s at %s', (pointer, kind, deadEnd, reference, uri) => {
  expect(follow(workspace, at(pointer))).toMatchObject({ kind, at: at(deadEnd), reference, uri });
});

it('a place that is not there is missing', () => {
  expect(follow(workspace, at('/none'))).toMatchObject({ kind: 'missing', at: at('/none'), reference: '' });
});
