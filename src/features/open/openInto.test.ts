import { describe, expect, it, vi } from 'vitest';
import { openDescription } from '../../openapi/index.ts';
import { inspectText } from '../../openapi/open/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { clientThat } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';
import { openFiles } from './openFiles.ts';
import { openInto } from './openInto.ts';

const TEXT = "openapi: 3.1.0\ninfo: { title: Streams, version: '1' }\npaths: {}\n";
const PATH_ITEM =
  "put:\n  responses: {}\n  callbacks:\n    done:\n      '{$request.query.url}': {post: {}}\n";

function setUp() {
  const set = singleDocument('open.yaml', TEXT);
  const compareLink = vi.fn();
  const store = createAppStore({
    client: clientThat({ inspect: async ({ text }) => inspectText(text, {}) }),
    work: { set, origin: { kind: 'file', name: 'open.yaml' } },
    analysis: openDescription(set).analysis,
    compareLink,
    theme: 'light',
  });
  return {
    store,
    set,
    compareLink,
    offer: (text: string) => openInto(store, 'compare').offerText('pasted.yaml', text, { kind: 'paste' }),
  };
}

describe('a text to compare with', () => {
  it('is compared with, and what is open stays open', async () => {
    const { store, set, offer } = setUp();
    await offer(TEXT.replace("'1'", "'0'"));
    const { work, notice } = store.getState();
    expect(work.set).toBe(set);
    expect(work.compared).toMatchObject({
      is: 'before',
      origin: { kind: 'paste' },
      set: { entry: 'streams.yaml' },
    });
    expect(notice).toMatchObject({ kind: 'done', text: 'Compared with the pasted document.' });
  });

  it('may be a part of a document: it is wrapped', async () => {
    const { store, offer } = setUp();
    await offer(PATH_ITEM);
    const { compared } = store.getState().work;
    expect(compared?.set.documents[0]?.text).toContain('openapi:');
  });

  it('may be a permalink, or an address, which is for whoever can fetch it', async () => {
    const { store, offer, compareLink } = setUp();
    await offer('https://tool.example/#cb1.1.2.a');
    expect(compareLink.mock.calls).toEqual([['cb1.1.2.a']]);
    expect(await offer('https://docs.example/openapi.yaml')).toEqual({
      address: 'https://docs.example/openapi.yaml',
    });
    expect(store.getState().work.compared).toBeUndefined();
  });

  it.each([
    ['{$request.body#/url}/data', 'This is not another version of the document'],
    ['POST /a HTTP/1.1\nHost: a.example\n\n', 'This is not another version of the document'],
    ['swagger: "2.0"\n', undefined],
  ])('is refused where it is %j', async (text, title) => {
    const { store, set, offer } = setUp();
    await offer(text);
    const { notice, work } = store.getState();
    expect(work).toMatchObject({ set });
    expect(work.compared).toBeUndefined();
    expect(notice).toMatchObject({ kind: 'refused', ...(title !== undefined && { title }) });
  });
});

it('a file is compared with by its name', async () => {
  const { store } = setUp();
  const text = TEXT.replace("'1'", "'0'");
  const bytes = async () => new TextEncoder().encode(text);
  await openFiles(store, [{ name: 'v0.yaml', size: text.length, bytes }], 'compare');
  expect(store.getState().work.compared?.origin).toEqual({ kind: 'file', name: 'v0.yaml' });
});
