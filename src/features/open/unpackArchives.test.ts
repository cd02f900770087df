import { expect, it } from 'vitest';
import { zip } from '../../../e2e/support/zip.ts';
import type { PickedFile } from './pickedFiles.ts';
import { readFiles } from './readFiles.ts';
import { unpackArchives } from './unpackArchives.ts';

function picked(name: string, files: Readonly<Record<string, string>>): PickedFile {
  const bytes = new Uint8Array(zip(files));
  return { name, size: bytes.length, bytes: async () => bytes };
}

it.each([
  ['an empty archive', {}, 'a.zip holds no document', 'The archive is empty.'],
  ['an archive in an archive', { 'in/b.zip': 'PK' }, 'a.zip holds another archive', '`in/b.zip` is in it'],
  [
    'other files',
    { 'a.txt': '', 'b.png': '' },
    'a.zip holds no document',
    'None of its files, such as `a.txt`',
  ],
])('says what is in %s', async (_, files, title, text) => {
  const refusal = await unpackArchives([picked('a.zip', files)]);
  expect(refusal).toMatchObject({ ok: false, title, text: expect.stringContaining(text) });
});

it('opens the files beside an empty archive', async () => {
  const unpacked = await unpackArchives([picked('a.zip', {}), picked('b.zip', { 'x.yaml': 'a: 1' })]);
  expect(unpacked).toMatchObject({ ok: true, files: [{ name: 'b/x.yaml' }] });
});

it('an empty folder says that there are no files', async () => {
  expect(await readFiles([])).toMatchObject({ ok: false, text: 'It is empty.' });
});
