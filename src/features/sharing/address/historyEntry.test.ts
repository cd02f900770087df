import { expect, it } from 'vitest';
import { readEntry } from './historyEntry.ts';

const selection = { operationId: 'o', callbackId: 'c' };

it.each([
  [
    { work: 'a', selection, changedAt: 7 },
    { work: 'a', selection, changedAt: 7 },
  ],
  // As former versions wrote them.
  [{ work: 'a' }, { work: 'a', selection: undefined, changedAt: 0 }],
  [
    { work: 'a', selection: { operationId: 'o' }, changedAt: '7' },
    { work: 'a', selection: undefined, changedAt: 0 },
  ],
  [{ work: 7 }, undefined],
  [null, undefined],
  ['text', undefined],
])('reads the entry %j', (state, entry) => {
  expect(readEntry(state)).toEqual(entry);
});
