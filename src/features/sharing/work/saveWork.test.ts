// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppStore } from '../../../store/createAppStore.ts';
import { IDLE_CLIENT } from '../../../store/idleClient.fixture.ts';
import { singleDocument } from '../../../store/state.ts';
import type { Origin } from '../../../store/work.ts';
import { createChangeClock } from './changeClock.ts';
import { fakeIndexedDb } from './indexedDb.fixture.ts';
import { leftBehind } from './leftBehind.ts';
import { saveWork } from './saveWork.ts';

const FULL = new DOMException('full', 'QuotaExceededError');
const example: Origin = { kind: 'example', name: 'Streams' };

function open(origin: Origin = { kind: 'paste' }) {
  const set = singleDocument('a.yaml', 'openapi: 3.1.0');
  const store = createAppStore({ client: IDLE_CLIENT, theme: 'light', work: { set, origin } });
  saveWork(store, { isStored: true, changedAt: createChangeClock(store, 0) });
  return {
    type: (text: string) => store.getState().actions.editText(text),
    open: (text: string, from: Origin) => store.getState().actions.openDocument('b.yaml', text, from),
    notice: () => {
      const { notice } = store.getState();
      return notice?.kind === 'refused' ? notice.title : notice?.kind === 'done' ? notice.text : undefined;
    },
    dismiss: () => store.getState().actions.dismissNotice(),
  };
}
let database: ReturnType<typeof fakeIndexedDb>;
const texts = () => [...database.stores.texts.values()].map((each) => JSON.stringify(Object.values(each)[1]));
const works = () => JSON.parse(JSON.stringify([...database.stores.works.values()]));

beforeEach(() => {
  vi.useFakeTimers();
  database = fakeIndexedDb();
});
afterEach(() => {
  database.forget();
  vi.useRealTimers();
});

describe('saveWork', () => {
  it('loses no more than a tenth of a second of typing', async () => {
    open().type('typed');
    await vi.advanceTimersByTimeAsync(100);
    expect(texts()).toEqual(['[["a.yaml","typed"]]']);
  });

  it('stores at once when the page is left', async () => {
    open().type('typed');
    dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(0);
    expect(texts()).toEqual(['[["a.yaml","typed"]]']);
  });

  it('leaves behind for the next page of the tab what the database may not get any more', () => {
    const page = open();
    page.type('typed');
    dispatchEvent(new Event('pagehide'));
    expect(texts()).toEqual([]);
    const id = sessionStorage.getItem('callback-explorer.work') ?? '';
    expect(leftBehind(id)?.set.documents[0]?.text).toBe('typed');
  });

  it('tries again what could not be stored, and says both', async () => {
    const page = open();
    database.fails.writing = FULL;
    page.type('typed');
    await vi.advanceTimersByTimeAsync(100);
    expect(page.notice()).toBe('Your work is not being saved');
    database.fails.writing = undefined;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(texts()).toEqual(['[["a.yaml","typed"]]']);
    expect(page.notice()).toBe('Your work is saved again.');
  });

  it('tries again when the page is left', async () => {
    const page = open();
    database.fails.writing = FULL;
    page.type('typed');
    await vi.advanceTimersByTimeAsync(100);
    database.fails.writing = undefined;
    dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(0);
    expect(texts()).toEqual(['[["a.yaml","typed"]]']);
  });

  it('says it again when the storage fails a second time, but not at every try', async () => {
    const page = open();
    for (const text of ['one', 'two']) {
      database.fails.writing = FULL;
      page.type(text);
      await vi.advanceTimersByTimeAsync(100);
      expect(page.notice()).toBe('Your work is not being saved');
      page.dismiss();
      await vi.advanceTimersByTimeAsync(5_000);
      expect(page.notice()).toBeUndefined();
      database.fails.writing = undefined;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(page.notice()).toBe('Your work is saved again.');
    }
  });

  it('stores the work that was left before its turn came, too', async () => {
    const page = open();
    database.fails.writing = FULL;
    page.type('first');
    await vi.advanceTimersByTimeAsync(100);
    page.open('second', { kind: 'paste' });
    await vi.advanceTimersByTimeAsync(100);
    database.fails.writing = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texts().sort()).toEqual(['[["a.yaml","first"]]', '[["b.yaml","second"]]']);
  });

  it('does not store an example until it is changed', async () => {
    const page = open();
    page.open('shown', example);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(texts()).toEqual([]);
    page.type('changed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(texts()).toEqual(['[["b.yaml","changed"]]']);
  });

  it('gives each state a later time, also where the clock goes back', async () => {
    const page = open();
    page.type('one');
    await vi.advanceTimersByTimeAsync(100);
    const [one] = works();
    vi.setSystemTime(Date.now() - 1_000_000);
    page.type('two');
    await vi.advanceTimersByTimeAsync(100);
    const [two] = works();
    expect(two.changedAt).toBeGreaterThan(one.changedAt);
    expect(two.savedAt).toBeLessThan(one.savedAt);
  });

  it('removes nothing when the storage is full, and nothing when a fourteenth document is stored', async () => {
    const page = open();
    for (let at = 0; at < 14; at++) {
      page.open(`document ${at}`, { kind: 'paste' });
      await vi.advanceTimersByTimeAsync(100);
    }
    database.fails.writing = FULL;
    page.type('typed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texts()).toHaveLength(14);
    expect(page.notice()).toBe('Your work is not being saved');
  });
});

describe('the claim of a work', () => {
  const held = new Set<string>();
  beforeEach(() => {
    held.clear();
    vi.stubGlobal('navigator', {
      locks: {
        request: async (name: string, _: object, run: (lock: object | null) => Promise<void> | undefined) => {
          if (held.has(name)) return run(null);
          held.add(name);
          await run({ name });
          held.delete(name);
        },
      },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is held while the work is open or Undo can bring it back, and released then', async () => {
    const page = open();
    page.type('mine');
    await vi.advanceTimersByTimeAsync(200);
    expect(held.size).toBe(1);
    const [mine] = held;
    page.open('openapi: 3.0.0', { kind: 'paste' });
    await vi.advanceTimersByTimeAsync(200);
    expect([...held]).toContain(mine);
    expect(held.size).toBe(2);
    page.dismiss();
    await vi.advanceTimersByTimeAsync(0);
    expect(held.size).toBe(1);
    expect([...held]).not.toContain(mine);
  });

  it('is held until what was typed last is stored', async () => {
    const page = open();
    page.type('one');
    await vi.advanceTimersByTimeAsync(200);
    const [mine] = held;
    database.fails.writing = FULL;
    page.type('two');
    await vi.advanceTimersByTimeAsync(100);
    page.open('openapi: 3.0.0', { kind: 'paste' });
    page.dismiss();
    await vi.advanceTimersByTimeAsync(500);
    expect([...held]).toContain(mine);
    database.fails.writing = undefined;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([...held]).not.toContain(mine);
  });
});
