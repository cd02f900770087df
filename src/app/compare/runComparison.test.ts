import { describe, expect, it, vi } from 'vitest';
import type { Comparison } from '../../openapi/compare/index.ts';
import { openDescription } from '../../openapi/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { clientThat } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';
import type { Compared } from '../../store/work.ts';
import { NoAnswer } from '../../worker/workerLane.ts';
import { runComparison } from './runComparison.ts';

const TEXT = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";
const set = singleDocument('a.yaml', TEXT);
const compared: Compared = { set: singleDocument('b.yaml', TEXT), origin: { kind: 'paste' }, is: 'before' };
const NOTHING: Comparison = {
  operations: [],
  counts: { breaks: 0, 'may-break': 0, safe: 0, info: 0 },
  unchanged: 0,
  summary: 'Nothing changed for callbacks.',
  remarks: [],
};

function storeWith(compare: () => Promise<Comparison | undefined>) {
  const store = createAppStore({
    client: clientThat({ compare }),
    work: { set, origin: { kind: 'paste' }, compared },
    analysis: openDescription(set).analysis,
    theme: 'light',
  });
  return store;
}

describe('the comparison', () => {
  it('is kept with what it is of', async () => {
    const store = storeWith(async () => NOTHING);
    await runComparison(store);
    expect(store.getState().comparison).toEqual({ of: compared, found: NOTHING });
  });

  it('is not that of a version that was chosen before', async () => {
    const store = storeWith(async () => {
      store.getState().actions.setCompared({ ...compared, is: 'after' }, 'Swapped.');
      return NOTHING;
    });
    await runComparison(store);
    expect(store.getState().comparison).toEqual({ of: compared });
  });

  it('says why there is none, and keeps the one before', async () => {
    const compare = vi.fn(async (): Promise<Comparison | undefined> => NOTHING);
    const store = storeWith(compare);
    await runComparison(store);
    compare.mockRejectedValueOnce(new NoAnswer('stopped', true));
    await runComparison(store);
    expect(store.getState().comparison).toEqual({ of: compared, found: NOTHING, failed: 'stopped' });
  });

  it('is not asked for while the text is not analysed: what is broken is not gone', async () => {
    const compare = vi.fn(async () => NOTHING);
    const store = storeWith(compare);
    store.getState().actions.editText('openapi: 3.1.0\npaths: {');
    await runComparison(store);
    expect(compare).not.toHaveBeenCalled();
  });

  it('ends with the comparing', async () => {
    const store = storeWith(async () => NOTHING);
    await runComparison(store);
    store.getState().actions.setCompared(undefined, 'No longer compared.');
    await runComparison(store);
    expect(store.getState().comparison).toBeUndefined();
  });
});
