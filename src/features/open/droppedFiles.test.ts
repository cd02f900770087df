import { expect, it } from 'vitest';
import { droppedFiles } from './droppedFiles.ts';
import { takeDropped } from './pickedFiles.ts';

it('files that cannot be read do not keep the others out', async () => {
  const dropped = folder('/api', [
    file('/api/gone.yaml'),
    folder('/api/locked'),
    folder('/api/.git', [file('/api/.git/x.json', 'x')]),
    folder('/api/parts', [file('/api/parts/a.yaml', 'a')]),
    file('/api/openapi.yaml', 'openapi: 3.1.0'),
  ]);
  const files = await droppedFiles(takeDropped(transferOf(dropped)));
  expect(files.map(({ name }) => name)).toEqual(['api/openapi.yaml', 'api/parts/a.yaml']);
});

it('files in hidden folders come last', async () => {
  const dropped = folder('/docs', [
    folder('/docs/.gitbook', [
      folder('/docs/.gitbook/assets', [file('/docs/.gitbook/assets/api.yaml', 'a')]),
    ]),
    folder('/docs/.git', [file('/docs/.git/x.json', 'x')]),
    folder('/docs/en', [file('/docs/en/README.md', 'b')]),
  ]);
  const files = await droppedFiles(takeDropped(transferOf(dropped)));
  expect(files.map(({ name }) => name)).toEqual(['docs/en/README.md', 'docs/.gitbook/assets/api.yaml']);
});

function transferOf(entry: object): DataTransfer {
  // The members of a drop that are used; only browsers make real ones.
  return { items: [{ webkitGetAsEntry: () => entry }], files: [] } as unknown as DataTransfer;
}

function file(fullPath: string, text?: string) {
  const read = (done: (file: File) => void, fail: (error: Error) => void) =>
    text === undefined ? fail(new Error('NotFoundError')) : done(new File([text], fullPath));
  return { isFile: true, isDirectory: false, fullPath, name: fullPath, file: read };
}

function folder(fullPath: string, children?: readonly object[]) {
  const name = fullPath.split('/').at(-1);
  const createReader = () => {
    let rest = children;
    return {
      readEntries(done: (children: readonly object[]) => void, fail: (error: Error) => void) {
        if (rest === undefined) return fail(new Error('NotReadableError'));
        done(rest);
        rest = [];
      },
    };
  };
  return { isFile: false, isDirectory: true, fullPath, name, createReader };
}
