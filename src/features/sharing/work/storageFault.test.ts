import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claim, openElsewhere } from './claim.ts';
import { faultOf, within } from './storageFault.ts';
import { getWork, listWorks } from './works.ts';

const never = () => new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a part of the browser that never answers', () => {
  it('is given up after a while', async () => {
    const answer = within(never(), 50).catch(faultOf);
    await vi.advanceTimersByTimeAsync(50);
    expect(await answer).toBe('silent');
  });

  it.each([
    ['reading one work', () => getWork('a')],
    ['listing them', () => listWorks()],
  ])('the database: %s', async (_, read) => {
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    const answer = read().catch(faultOf);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toBe('silent');
  });

  it('the locks: the page continues with a copy', async () => {
    vi.stubGlobal('navigator', { locks: { request: never, query: never } });
    const answers = Promise.all([claim('a', 0), claim('b', 300), openElsewhere()]);
    await vi.advanceTimersByTimeAsync(1_300);
    expect(await answers).toEqual([false, false, new Set()]);
  });
});

describe('a lock that comes too late', () => {
  it('is released', async () => {
    let grant: ((lock: object) => unknown) | undefined;
    const request = (_: string, __: object, granted: (lock: object) => unknown) => {
      grant = granted;
      return never();
    };
    vi.stubGlobal('navigator', { locks: { request } });
    const answer = claim('late', 0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer).toBe(false);
    expect(grant?.({})).toBeUndefined();
  });
});

describe('faultOf', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('', 'VersionError'), 'newer'],
    [new DOMException('', 'SecurityError'), 'refused'],
    [new Error('x'), 'refused'],
    [null, 'refused'],
  ])('of %s', (error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });
});
