import { expect, it } from 'vitest';
import type { PickedFile } from './pickedFiles.ts';
import { readFile, readFiles } from './readFiles.ts';
import { unpackArchives } from './unpackArchives.ts';

const gone: PickedFile = {
  name: 'gone.yaml',
  size: 1,
  bytes: () => Promise.reject(new Error('NotReadable')),
};
const there: PickedFile = { name: 'a.yaml', size: 4, bytes: async () => new TextEncoder().encode('a: 1') };

it('a file that the browser cannot read is said, and keeps no others out', async () => {
  const refusal = { ok: false, title: 'gone.yaml could not be read' };
  expect(await readFile(gone)).toMatchObject(refusal);
  expect(await unpackArchives([{ ...gone, name: 'gone.zip' }])).toMatchObject({ ok: false });
  expect(await readFiles([gone, there])).toEqual({
    ok: true,
    documents: [{ uri: 'a.yaml', text: 'a: 1' }],
    left: 1,
  });
});
