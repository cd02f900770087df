import { expect, it, vi } from 'vitest';
import { crc32 } from '../../bytes/crc32.ts';
import { openDescription } from '../../openapi/index.ts';
// The worker's side of the question, which tests ask without a worker.
import { findEntries, matchByName, renamed } from '../../openapi/open/index.ts';
import { linkedPng } from '../../openapi/pictures/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { clientThat } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';
import { openFiles } from './openFiles.ts';
import type { PickedFile } from './pickedFiles.ts';

const picked = (name: string, text: string): PickedFile => ({
  name,
  size: text.length,
  bytes: async () => new TextEncoder().encode(text),
});

function storeOf(openLink: (fragment: string) => void = () => {}) {
  const set = singleDocument('old.yaml', 'openapi: 3.1.0');
  return createAppStore({
    client: clientThat({
      entries: async ({ documents }) => {
        const matches = matchByName(documents);
        return { matches, entries: findEntries(renamed(documents, matches)) };
      },
    }),
    work: { set, origin: { kind: 'example', name: 'A' } },
    analysis: openDescription(set).analysis,
    details: [],
    openLink,
    theme: 'light',
  });
}

const hidden = picked('docs/.gitbook/assets/pets.yaml', 'openapi: 3.1.0\npaths: {}\n');

it('a description in a hidden folder is opened where nothing else is one', async () => {
  const store = storeOf();
  await openFiles(store, [picked('docs/book.json', '{"title":"Docs"}'), hidden]);
  expect(store.getState().work.set.entry).toBe('.gitbook/assets/pets.yaml');
});

it('also if there is no other document at all', async () => {
  const store = storeOf();
  await openFiles(store, [picked('docs/README.md', '# Docs'), hidden]);
  expect(store.getState().work.set.entry).toBe('pets.yaml');
});

it('a description in a folder that is not hidden comes first', async () => {
  const store = storeOf();
  await openFiles(store, [picked('docs/api.yaml', 'openapi: 3.1.0\npaths: {}\n'), hidden]);
  expect(store.getState().work.set).toMatchObject({ entry: 'api.yaml', documents: [{ uri: 'api.yaml' }] });
});

it('files chosen one by one are matched by name where references name folders, and it is said', async () => {
  const store = storeOf();
  await openFiles(store, [
    picked('qod.yaml', 'openapi: 3.0.3\npaths: {$ref: "../common/common.yaml#/p"}\n'),
    picked('common.yaml', 'p: {}\n'),
  ]);
  const { work, notice } = store.getState();
  expect(work.set).toMatchObject({ entry: 'qod.yaml', documents: [{}, { uri: '../common/common.yaml' }] });
  expect(notice).toMatchObject({
    text: 'Opened `qod.yaml` with 1 other file of the description. Matched by name: `common.yaml` for `../common/common.yaml`.',
  });
});

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const picture = (name: string, bytes: Uint8Array): PickedFile => ({
  name,
  size: bytes.length,
  bytes: async () => new Uint8Array(bytes),
});

it('of a picture that holds a permalink only the fragment is opened', async () => {
  const openLink = vi.fn();
  await openFiles(storeOf(openLink), [
    picture('a.png', linkedPng(PNG, 'https://evil.example/x#cb1.1.2.a', { crc32 })),
  ]);
  expect(openLink.mock.calls).toEqual([['cb1.1.2.a', 'a.png']]);
});

it('a picture without one is refused, and why', async () => {
  const openLink = vi.fn();
  const store = storeOf(openLink);
  await openFiles(store, [picture('a.png', PNG)]);
  expect(openLink).not.toHaveBeenCalled();
  expect(store.getState().notice).toMatchObject({ kind: 'refused', title: 'This PNG picture holds no link' });
});

it.each([
  ['a common file is chosen first', ['common.yaml', 'qod.yaml'], 'qod.yaml'],
  ['they come out of a folder', ['specs/common.yaml', 'specs/qod.yaml'], 'specs'],
])('the work is named after the file it starts from, or its folder, where %s', async (_, names, name) => {
  const store = storeOf();
  const texts = ['p: {}\n', 'openapi: 3.0.3\npaths: {$ref: "common.yaml#/p"}\n'];
  await openFiles(
    store,
    names.map((each, index) => picked(each, texts[index] ?? '')),
  );
  expect(store.getState().work.origin).toEqual({ kind: 'file', name });
});

it('each of several descriptions to choose from has its own name', async () => {
  const store = storeOf();
  const text = 'openapi: 3.1.0\npaths: {}\n';
  await openFiles(store, [picked('a.yaml', text), picked('b.yaml', text)]);
  expect(store.getState().notice).toMatchObject({
    choices: [{ origin: { name: 'a.yaml' } }, { origin: { name: 'b.yaml' } }],
  });
});

it('a folder is compared with, and what is open stays open', async () => {
  const store = storeOf();
  await openFiles(
    store,
    [
      picked('v1/api/qod.yaml', 'openapi: 3.0.3\npaths: {$ref: "../common/common.yaml#/p"}\n'),
      picked('v1/common/common.yaml', 'p: {}\n'),
    ],
    'compare',
  );
  const { work, notice } = store.getState();
  expect(work.set.entry).toBe('old.yaml');
  expect(work.compared).toMatchObject({
    is: 'before',
    origin: { name: 'v1' },
    set: { entry: 'api/qod.yaml', documents: [{ uri: 'api/qod.yaml' }, { uri: 'common/common.yaml' }] },
  });
  expect(notice).toMatchObject({
    kind: 'done',
    text: expect.stringContaining('Compared with `api/qod.yaml`'),
  });
});
