import { expect, it } from 'vitest';
import type { Row } from './row.ts';
import { rowFault } from './rowFault.ts';

const row = (more: Partial<Row>): Row => ({
  id: 0,
  name: 'a',
  text: 'x',
  value: 'x',
  nested: false,
  listed: false,
  fresh: false,
  ...more,
});

it.each<[string, Partial<Row>, boolean, string | undefined]>([
  ['sound', {}, true, undefined],
  ['an unnamed one that is empty', { fresh: true, name: '', text: '' }, false, undefined],
  ['an unnamed one', { fresh: true, name: '' }, false, 'Give it a name; without one it is not sent.'],
  ['a repeated name', {}, false, '`a` is there already; only the first one counts.'],
  ['an item', { fresh: true, name: '' }, true, undefined],
  ['sound JSON', { nested: true, text: '[]', value: [] }, true, undefined],
])('%s', (_what, more, counts, fault) => {
  expect(rowFault(row(more), undefined, counts)).toBe(fault);
});

it('JSON that is broken is told, except where text is wanted', () => {
  const broken = row({ nested: true, text: '[1', value: '[1' });
  expect(rowFault(broken, undefined, true)).toContain('Not JSON');
  expect(rowFault(broken, { types: ['string'] }, true)).toBeUndefined();
});
