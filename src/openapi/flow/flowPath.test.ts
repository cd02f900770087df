import { expect, test } from 'vitest';
import { flowFacets } from './filterFlow.ts';
import { operation } from './flow.fixture.ts';
import { flowPath } from './flowPath.ts';

const orders = operation({
  path: '/orders',
  tags: ['orders'],
  callbacks: [
    { name: 'shipped', method: 'PUT', callbacks: [{ name: 'received', tags: ['late'] }] },
    { name: 'paid' },
  ],
});

test('a nested selection lights every request on its path', () => {
  const { ids, groups } = flowPath([orders], {
    operationId: '/orders',
    callbackId: '/orders>shipped.0>received.0',
  });
  expect([...ids].sort()).toEqual(['/orders', '/orders>shipped.0', '/orders>shipped.0>received.0']);
  expect(groups).toEqual([]);
});

test('of groups, only those that exist are opened', () => {
  const crowd = operation({
    path: '/a',
    callbacks: [{ key: 'other' }, ...Array.from({ length: 6 }, () => ({}))],
  });
  const groupsOf = (callbackId: string) => flowPath([crowd], { operationId: '/a', callbackId }).groups;
  expect(groupsOf('/a>onEvent.3')).toEqual(['same-key:{$request.query.url}:/a']);
  expect(groupsOf('/a>onEvent.0')).toEqual([]);
});

test('a callback that is gone leaves its operation lit', () => {
  expect([...flowPath([orders], { operationId: '/orders', callbackId: 'gone' }).ids]).toEqual(['/orders']);
});

test('no selection, or one in another document, lights nothing', () => {
  expect(flowPath([orders], undefined).ids.size).toBe(0);
  expect(flowPath([orders], { operationId: 'gone', callbackId: 'gone' }).ids.size).toBe(0);
});

test('methods and tags are listed once, in order of appearance', () => {
  const facets = flowFacets([orders, operation({ path: '', method: '', tags: ['orders'] })]);
  expect(facets).toEqual({ methods: ['POST', 'PUT'], tags: ['orders', 'late'] });
});
