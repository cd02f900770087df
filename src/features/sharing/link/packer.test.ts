import { expect, it, vi } from 'vitest';
import type { SourceDocument } from '../../../openapi/index.ts';
import { encodeLink } from './encodeLink.ts';
import type { LinkState } from './linkState.ts';
import { createPacker, type PackerWorker } from './packer.ts';
import { stateWithDocuments, type ToPacker } from './packing.ts';

const stateOf = (text: string, callbackId = 'a'): LinkState => ({
  source: {
    kind: 'documents',
    entry: 'a.yaml',
    documents: [{ uri: 'a.yaml', text }],
    origin: { kind: 'paste' },
    edited: false,
  },
  edits: {},
  selection: { operationId: 'o', callbackId },
});
const LARGE = 'openapi: 3.1.0 # '.repeat(4_000);

/** A worker that answers as the real one does, and remembers what it was sent. */
function fakeWorker() {
  const sent: ToPacker[] = [];
  let documents: readonly SourceDocument[] = [];
  const worker: PackerWorker = {
    onmessage: null,
    onerror: null,
    terminate: vi.fn(),
    postMessage(message: ToPacker) {
      sent.push(message);
      documents = message.documents ?? documents;
      void encodeLink(stateWithDocuments(message.state, documents)).then((fragment) => {
        const event = new MessageEvent('message', { data: { request: message.request, fragment } });
        worker.onmessage?.call(globalThis as never, event);
      });
    },
  };
  return { worker, sent };
}

it('packs small states where it is', async () => {
  const start = vi.fn();
  const pack = createPacker(start);
  expect(await pack(stateOf('small'))).toBe(await encodeLink(stateOf('small')));
  expect(start).not.toHaveBeenCalled();
});

it('sends a large text to the worker once, for as many selections as there are', async () => {
  const { worker, sent } = fakeWorker();
  const pack = createPacker(() => worker);
  expect(await pack(stateOf(LARGE))).toBe(await encodeLink(stateOf(LARGE)));
  expect(await pack(stateOf(LARGE, 'b'))).toBe(await encodeLink(stateOf(LARGE, 'b')));
  const edited = stateOf(`${LARGE}x`);
  expect(await pack(edited)).toBe(await encodeLink(edited));
  expect(sent.map(({ documents }) => documents?.[0]?.text.length)).toEqual([
    LARGE.length,
    undefined,
    LARGE.length + 1,
  ]);
  for (const { state } of sent) expect(JSON.stringify(state).length).toBeLessThan(1_000);
});

it('does not pack again what did not change', async () => {
  const { worker, sent } = fakeWorker();
  const pack = createPacker(() => worker);
  const found = [await pack(stateOf(LARGE)), await pack(stateOf(LARGE))];
  expect(found[0]).toBe(found[1]);
  expect(sent).toHaveLength(1);
});

it('packs where it is once the worker has failed, or cannot be started', async () => {
  const silent: PackerWorker = { onmessage: null, onerror: null, terminate: vi.fn(), postMessage: vi.fn() };
  const pack = createPacker(() => silent);
  const asked = pack(stateOf(LARGE));
  silent.onerror?.call(globalThis as never, { preventDefault: vi.fn() } as never);
  const expected = await encodeLink(stateOf(LARGE));
  expect(await asked).toBe(expected);
  expect(silent.terminate).toHaveBeenCalled();
  expect(await pack(stateOf(LARGE, 'b'))).toBe(await encodeLink(stateOf(LARGE, 'b')));
  expect(silent.postMessage).toHaveBeenCalledTimes(1);

  const without = createPacker(() => {
    throw new Error('blocked');
  });
  expect(await without(stateOf(LARGE))).toBe(expected);
});
