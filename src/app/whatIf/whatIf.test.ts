import { describe, expect, it } from 'vitest';
import { openedStore } from './deliveries.fixture.ts';
import { selectSubject } from './subject.ts';
import { findWhatIf, NOTHING_FOUND, type WhatIfResult } from './whatIf.ts';

const { store, operationId, callbackId, facts } = openedStore();

function found(withFacts = true): { readonly result: WhatIfResult; readonly steps: number } {
  const subject = selectSubject(store.getState());
  if (!subject) throw new Error('nothing is selected');
  let result = NOTHING_FOUND;
  let steps = 0;
  const work = findWhatIf(subject, withFacts ? facts : undefined, (each) => {
    result = each;
  });
  while (!work.next().done) steps += 1;
  return { result, steps };
}

describe('what the tabs show of one callback', () => {
  it('has something for each of them', () => {
    const { result } = found();
    expect(result.rows.length).toBeGreaterThan(30);
    expect(result.comparisons.filter(({ matters }) => matters).map((each) => each.switch.title)).toEqual([
      'Encoding inserted values',
    ]);
    expect(result.tools.map(({ tool, kind }) => `${tool} ${kind}`)).toEqual([
      'Prism same',
      'Microcks nothing',
      'MockServer other',
    ]);
    expect(result.findings.map(({ id }) => id)).toEqual(['F1', 'F2', 'F5', 'F5', 'F7', 'F7', 'F8']);
    expect(result.control.map(({ name }) => name)).toEqual(['scheme', 'host', 'path', 'query']);
    expect(result.isJudged).toBe(true);
  });

  it('is worked out in a step for each reading and scenario, so that typing never waits for all', () => {
    const { result, steps } = found();
    expect(steps).toBeGreaterThanOrEqual(result.comparisons.length + result.rows.length);
  });

  it('says nothing of risks, and generates nothing, before the facts are there', () => {
    const { result } = found(false);
    expect(result.isJudged).toBe(false);
    expect(result.findings).toEqual([]);
    expect(new Set(result.rows.map(({ row }) => row.group))).toEqual(new Set(['exchange', 'example']));
  });

  it('says of a row only what is not true of the first one already', () => {
    const { result } = found();
    expect(result.rows[0]).toMatchObject({ toolsDiffer: true });
    const byName = (name: string) => result.rows.find(({ row }) => row.name === name);
    expect(byName('parcel')).toMatchObject({ toolsDiffer: false, risks: [] });
    expect(byName('statusUrl at localhost')?.risks).toEqual(['The host is inside']);
  });

  it('goes by the readings that were changed', () => {
    const { actions } = store.getState();
    actions.setReview({ readings: { null: 'text' } });
    const { result } = found();
    const row = result.rows.find(({ row: { name } }) => name === 'letter')?.row;
    expect(row?.callbackUrl).toMatchObject({
      url: 'https://shop.example.com/letters?channel=web&shop=main&note=null',
    });
    actions.setReview({ readings: undefined });
  });

  it('tells whether what was expected of a kept scenario came', () => {
    const { actions } = store.getState();
    const edits = { fields: { 'request.query.shop': { send: false } } };
    actions.setReview({
      scenarios: {
        [callbackId]: [
          { name: 'No shop', edits, expect: 'none' },
          { name: 'Shop all the same', edits, expect: { url: 'https://shop.example.com/status' } },
        ],
      },
    });
    const { result } = found();
    const kept = result.rows.filter(({ row }) => row.group === 'kept');
    expect(kept.map(({ row }) => row.expectation)).toEqual(['pass', 'fail']);
    actions.setReview({ scenarios: undefined });
  });
});

describe('the subject', () => {
  it('is the same object until something of it changes', () => {
    const { actions } = store.getState();
    const before = selectSubject(store.getState());
    actions.notify({ kind: 'done', text: 'Something else.' });
    expect(selectSubject(store.getState())).toBe(before);
    actions.setEdits(operationId, { status: '422' });
    expect(selectSubject(store.getState())).not.toBe(before);
  });
});
