import { expect, test } from 'vitest';
import { operation } from './flow.fixture.ts';
import { urlKinds } from './urlKinds.ts';

test('each kind of URL is named once, webhooks and nested callbacks included', () => {
  const fixed = { name: 'fixed', key: 'https://fixed.example' };
  const all = [
    operation({ path: 'hook', origin: 'webhook' }),
    operation({ path: '/a', callbacks: [{ callbacks: [fixed, {}] }, {}] }),
  ];
  expect(urlKinds(all)).toEqual(['request', 'registered', 'fixed']);
  expect(urlKinds([operation({ path: '/a', callbacks: [{}] })])).toEqual(['request']);
  expect(urlKinds([])).toEqual([]);
});
