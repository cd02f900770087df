import { expect, it } from 'vitest';
import { isSameSet, receivedSet } from './receivedSet.ts';

const a = { uri: 'a.yaml', text: 'a' };
const b = { uri: 'b.yaml', text: 'b' };
const before = { entry: 'a.yaml', documents: [a, b] };

it('has the texts that were left out, and those that came', () => {
  const sent = { entry: 'b.yaml', documents: [{ uri: 'a.yaml', text: '' }, { uri: 'b.yaml' }] };
  expect(receivedSet(sent, before)).toEqual({ entry: 'b.yaml', documents: [{ ...a, text: '' }, b] });
});

it('has no text where none ever came', () => {
  const sent = { entry: 'c.yaml', documents: [{ uri: 'c.yaml' }] };
  expect(receivedSet(sent, undefined).documents).toEqual([{ uri: 'c.yaml', text: '' }]);
});

it.each([
  [{ ...before, documents: [{ ...a }, { ...b }] }, true],
  [{ ...before, entry: 'b.yaml' }, false],
  [{ ...before, documents: [a] }, false],
  [{ ...before, documents: [b, a] }, false],
  [{ ...before, documents: [a, { ...b, text: 'c' }] }, false],
])('%j is the same: %s', (set, same) => {
  expect(isSameSet(set, before)).toBe(same);
  expect(isSameSet(set, undefined)).toBe(false);
});
