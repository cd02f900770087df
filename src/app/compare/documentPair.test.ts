import { expect, it } from 'vitest';
import type { Compared } from '../../store/work.ts';
import { documentPair } from './documentPair.ts';

const set = (entry: string, texts: Readonly<Record<string, string>>) => ({
  entry,
  documents: Object.entries(texts).map(([uri, text]) => ({ uri, text })),
});
const open = set('v2.yaml', { 'v2.yaml': 'two', 'common.yaml': 'shared two', 'new.yaml': 'new' });
const compared: Compared = {
  set: set('v1.yaml', { 'v1.yaml': 'one', 'common.yaml': 'shared one', 'old.yaml': 'old' }),
  origin: { kind: 'paste' },
  is: 'before',
};

it.each([
  ['entries, whatever their names', 'v2.yaml', false, 'one', 'two'],
  ['files of one name', 'common.yaml', false, 'shared one', 'shared two'],
  ['a file that is new, and nothing', 'new.yaml', false, '', 'new'],
  ['a file that is gone, and nothing', 'old.yaml', true, 'old', ''],
  ['the entry of the other version', 'v1.yaml', true, 'one', 'two'],
])('both versions are %s', (_, uri, inOther, before, after) => {
  expect(documentPair(open, compared, uri, inOther)).toMatchObject({ before, after });
});

it('the open version comes first where the other one is newer', () => {
  expect(documentPair(open, { ...compared, is: 'after' }, 'v2.yaml', false)).toMatchObject({
    before: 'two',
    after: 'one',
  });
});
