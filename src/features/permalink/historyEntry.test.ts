import { expect, it } from 'vitest';
import { readEntry } from './historyEntry.ts';

const selection = { operationId: 'o', callbackId: 'c' };

it.each([
  [
    { work: 'a', selection },
    { work: 'a', selection },
  ],
  [{ work: 'a' }, { work: 'a', selection: undefined }],
  [
    { work: 'a', selection: { operationId: 'o' } },
    { work: 'a', selection: undefined },
  ],
  [{ work: 7 }, undefined],
  [null, undefined],
  ['text', undefined],
])('reads the entry %j', (state, entry) => {
  expect(readEntry(state)).toEqual(entry);
});
