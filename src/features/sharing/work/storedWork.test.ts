import { describe, expect, it } from 'vitest';
import { openDescription } from '../../../openapi/index.ts';
import { completeWork } from '../../../store/newWork.ts';
import { fromRecords, summaryOf } from './storedWork.ts';
import { toRecords } from './toRecords.ts';

const set = { entry: 'a.yaml', documents: [{ uri: 'a.yaml', text: 'info: { title: Kept }' }] };
const work = completeWork({
  id: 'one',
  set,
  origin: { kind: 'url', url: 'https://docs.example/a.yaml' },
  selection: { operationId: 'o', callbackId: 'c' },
  edits: { o: { fields: { 'request.header.Authorization': { text: 'secret', send: true } } } },
});
const { analysis } = openDescription(set);
const app = {
  work,
  pin: { kind: 'part', callbackId: 'c', part: 1 },
  shown: { revision: 1, analysis, details: {}, documents: [] },
} as const;

/** A review that holds nothing is not stored. */
function stored({ review: _, ...rest }: typeof work) {
  return rest;
}

describe('a stored work', () => {
  it('comes back whole: its documents although they have a URL, its secrets, its pin', () => {
    const { work: record, texts } = toRecords(app, { savedAt: 7, changedAt: 5 });
    expect(fromRecords(record, texts)).toEqual({ ...stored(work), pin: app.pin, changedAt: 5 });
  });

  it('stays a slice', () => {
    const slice = { ...work, edited: true, slice: true };
    const { work: record, texts } = toRecords({ ...app, work: slice }, { savedAt: 7, changedAt: 5 });
    expect(fromRecords(record, texts)).toEqual({ ...stored(slice), pin: app.pin, changedAt: 5 });
  });

  it('keeps what it is compared with, and what was opened, with its texts', () => {
    const other = { entry: 'b.yaml', documents: [{ uri: 'b.yaml', text: 'info: { title: Other }' }] };
    const compared = { set: other, origin: { kind: 'opened' }, is: 'after' } as const;
    const both = { ...work, edited: true, compared, opened: other };
    const { work: record, texts } = toRecords({ ...app, work: both }, { savedAt: 7, changedAt: 5 });
    expect(JSON.stringify(record)).not.toContain('Other');
    expect(fromRecords(record, texts)).toEqual({ ...stored(both), pin: app.pin, changedAt: 5 });
  });

  it('keeps its texts apart, so that a list is read without them', () => {
    const { work: record } = toRecords(app, { savedAt: 7, changedAt: 5 });
    expect(JSON.stringify(record)).not.toContain('Kept }');
    expect(summaryOf(record)).toEqual({
      id: 'one',
      title: 'Kept',
      savedAt: 7,
      origin: work.origin,
      edited: true,
    });
  });

  it.each([
    [undefined, undefined],
    [{ id: 'one' }, { documents: [['a', '']] }],
    [{ id: 7, state: { e: 'a' } }, { documents: [['a', '']] }],
    [{ id: 'one', state: { e: 'b' } }, { documents: [['a', '']] }],
    [{ id: 'one', state: { e: 'a' } }, { documents: [['a', 7]] }],
    [{ id: 'one', state: { e: 'a' } }, undefined],
    [{ id: 'one', state: { u: 'https://docs.example/' } }, undefined],
  ])('is nothing where the records are %j and %j', (record, texts) => {
    expect(fromRecords(record, texts)).toBeUndefined();
  });

  it('is not listed where its record has no date', () => {
    expect(summaryOf({ id: 'one', title: 'T', savedAt: 'x', state: { e: 'a' } })).toBeUndefined();
  });
});
