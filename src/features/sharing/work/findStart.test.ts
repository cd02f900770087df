// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { encodeLink } from '../link/encodeLink.ts';
import { findStart } from './findStart.ts';
import { fakeIndexedDb } from './indexedDb.fixture.ts';
import { leaveBehind } from './leftBehind.ts';
import { rememberAddress } from './ownAddress.ts';

const secret = { 'request.header.X-Key': { text: 'hunter2', send: true } };
let database: ReturnType<typeof fakeIndexedDb>;

function store(
  id: string,
  text: string,
  times: { readonly savedAt: number; readonly changedAt: number },
): void {
  const edits = { op: { fields: { ...secret, 'request.query.a': { text: 'old' } } } };
  const state: JsonValue = { e: 'a.yaml', o: ['paste'], d: null, x: edits };
  const work = { id, title: 'T', ...times, state };
  const texts = { id, documents: [['a.yaml', text]] };
  database.stores.works.set(id, work);
  database.stores.texts.set(id, texts);
}

async function linkWith(text: string): Promise<string> {
  const fragment = await encodeLink({
    source: {
      kind: 'documents',
      entry: 'a.yaml',
      documents: [{ uri: 'a.yaml', text }],
      origin: { kind: 'paste' },
      edited: true,
    },
    edits: { op: { fields: { 'request.header.X-Key': { send: true }, 'request.query.a': { text: 'new' } } } },
  });
  return `#${fragment}`;
}

const leave = (id: string, text: string, changedAt: number) =>
  leaveBehind({
    work: { id, title: 'T', savedAt: 1, changedAt, state: { e: 'a.yaml', o: ['paste'], d: null } },
    texts: { id, documents: [['a.yaml', text]], compared: null, opened: null },
  });
const at = (address: string, entry: object | null = null) => history.replaceState(entry, '', address);
const textOf = (work: { set: { documents: readonly { text: string }[] } } | undefined) =>
  work?.set.documents[0]?.text;

beforeEach(() => {
  database = fakeIndexedDb();
  store('own', 'stored', { savedAt: 100, changedAt: 100 });
  localStorage.setItem('callback-explorer.saved', 'own');
  sessionStorage.clear();
  at('/');
});
afterEach(() => {
  vi.restoreAllMocks();
  database.forget();
  localStorage.clear();
});

describe('after a reload', () => {
  it('goes on from the storage where that is as new as the address', async () => {
    at(`/${await linkWith('address')}`, { work: 'own', changedAt: 100 });
    const start = await findStart();
    expect(textOf(start.work)).toBe('stored');
    expect(start.unsaved).toBeUndefined();
  });

  it('goes on from the address where a failing storage has an older text, with the secrets it has', async () => {
    at(`/${await linkWith('address')}`, { work: 'own', changedAt: 101 });
    const { work, unsaved, changedAt } = await findStart();
    expect(textOf(work)).toBe('address');
    expect(work?.edits).toEqual({ op: { fields: { ...secret, 'request.query.a': { text: 'new' } } } });
    expect({ unsaved, changedAt }).toEqual({ unsaved: true, changedAt: 101 });
  });

  it('says so where neither has the newest text', async () => {
    at('/', { work: 'own', changedAt: 101 });
    const { work, lost } = await findStart();
    expect(textOf(work)).toBe('stored');
    expect(lost).toBe(true);
  });

  it('goes on with the own work where the address before the last change comes back without its entry', async () => {
    const link = await linkWith('address');
    at(`/${link}`);
    rememberAddress(link.slice(1), 'own');
    // Opened anew, it is a link like any other.
    expect(await findStart()).toMatchObject({ fromLink: true });
    const entry = { name: '', entryType: 'navigation', startTime: 0, duration: 0, toJSON: () => ({}) };
    const reload = { ...entry, type: 'reload' };
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([reload]);
    const { work, fromLink } = await findStart();
    expect(textOf(work)).toBe('stored');
    expect(fromLink).toBeUndefined();
  });

  it('goes on from what the page before could not store in time', async () => {
    at('/', { work: 'own', changedAt: 101 });
    leave('own', 'left', 101);
    const { work, changedAt, unsaved, lost } = await findStart();
    expect(textOf(work)).toBe('left');
    expect({ changedAt, unsaved, lost }).toEqual({ changedAt: 101, unsaved: true, lost: undefined });
  });

  it('goes on from the storage where that came after all', async () => {
    at('/', { work: 'own', changedAt: 100 });
    leave('own', 'left', 100);
    expect(textOf((await findStart()).work)).toBe('stored');
  });

  it('finds work that was left before any was stored', async () => {
    at('/', { work: 'new', changedAt: 5 });
    leave('new', 'left', 5);
    expect(await findStart()).toMatchObject({ unsaved: true, changedAt: 5 });
  });

  it.each(['{', '[1]', '{"work":{"id":"own"}}', '[["x"],null,[1,2]]'])(
    'reads nothing from %s that others have put into the storage of the tab',
    async (text) => {
      sessionStorage.setItem('callback-explorer.left', text);
      sessionStorage.setItem('callback-explorer.addresses', text);
      at(`/${await linkWith('shared')}`);
      expect(await findStart()).toMatchObject({ fromLink: true });
    },
  );

  it('stores work of the user’s own that was never stored', async () => {
    at(`/${await linkWith('address')}`, { work: 'other', changedAt: 101 });
    expect(await findStart()).toMatchObject({ unsaved: true, changedAt: 101 });
  });
});

describe('a page that is opened by', () => {
  it('`?url=` keeps the own work behind the question, and the question in the address', async () => {
    at('/?url=https%3A%2F%2Fdocs.example%2Fa.yaml');
    const { work, keepAddress } = await findStart();
    expect(textOf(work)).toBe('stored');
    expect(keepAddress).toBe(true);
  });

  it('a shared link keeps the own work under it', async () => {
    at(`/${await linkWith('shared')}`);
    const { work, fromLink, covered } = await findStart();
    expect(textOf(work)).toBe('shared');
    expect(textOf(covered)).toBe('stored');
    expect(fromLink).toBe(true);
  });

  it('a damaged link keeps the address', async () => {
    at('/#cb1.5.1.AAAAA');
    const { work, bad, keepAddress } = await findStart();
    expect(textOf(work)).toBe('stored');
    expect(bad?.title).toBe('This link is damaged');
    expect(keepAddress).toBe(true);
  });
});

describe('a storage that fails', () => {
  it.each([
    ['VersionError', 'newer'],
    ['SecurityError', 'refused'],
  ])('with %s is told, not taken for an empty one', async (name, fault) => {
    database.fails.opening = new DOMException('', name);
    expect(await findStart()).toMatchObject({ fault });
  });

  it('lets a shared link open', async () => {
    database.fails.opening = new DOMException('', 'SecurityError');
    at(`/${await linkWith('shared')}`);
    expect(textOf((await findStart()).work)).toBe('shared');
  });
});

it('continues with the work stored last, whatever its date', async () => {
  store('ahead', 'old', { savedAt: Date.now() + 1e9, changedAt: 1 });
  expect(textOf((await findStart()).work)).toBe('stored');
});
