import { describe, expect, it } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import { createAppStore } from './createAppStore.ts';
import { selectOpenUris, selectShownProblems } from './documentSelectors.ts';
import { IDLE_CLIENT } from './idleClient.fixture.ts';
import { singleDocument } from './state.ts';

describe('what the editor shows of the store', () => {
  it('stays the same list while the pointer moves', () => {
    const set = singleDocument('a.yaml', 'openapi: 3.1.0\npaths: 7');
    const { analysis } = openDescription(set);
    const work = { set, origin: { kind: 'paste' } } as const;
    const store = createAppStore({ client: IDLE_CLIENT, work, analysis, theme: 'light' });
    const problems = selectShownProblems(store.getState());
    const uris = selectOpenUris(store.getState());
    expect(problems.length).toBeGreaterThan(0);
    expect(uris).toEqual(['a.yaml']);
    store.getState().actions.setHover({ kind: 'callback', callbackId: 'x' });
    expect(selectShownProblems(store.getState())).toBe(problems);
    expect(selectOpenUris(store.getState())).toBe(uris);
  });

  it('is of the document on screen, and of what Undo brings back', () => {
    const work = { set: singleDocument('a.yaml', 'a'), origin: { kind: 'paste' } } as const;
    const store = createAppStore({ client: IDLE_CLIENT, work, theme: 'light' });
    store.getState().actions.openDocument('b.yaml', 'b', { kind: 'paste' });
    expect(selectOpenUris(store.getState())).toEqual(['b.yaml', 'a.yaml']);
    expect(selectShownProblems(store.getState())).toEqual([]);
  });
});
