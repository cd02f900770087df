import { isDocumentName, readZip } from '../../openapi/index.ts';
import { inflate, sliced } from '../permalink/deflate.ts';
import type { PickedFile } from './pickedFiles.ts';
import { bytesOf, type Refusal, unreadable } from './readFiles.ts';

export type Unpacked = { readonly ok: true; readonly files: readonly PickedFile[] } | Refusal;

/** As large as all that may come out of it. */
const LARGEST_ARCHIVE = 200_000_000;

export function isArchive({ name }: PickedFile): boolean {
  return /\.zip$/i.test(name);
}

/** Puts what zip archives hold in their place; says what is wrong with one that cannot be read. */
export async function unpackArchives(picked: readonly PickedFile[]): Promise<Unpacked> {
  const files: PickedFile[] = [];
  for (const file of picked) {
    if (!isArchive(file)) {
      files.push(file);
      continue;
    }
    if (file.size > LARGEST_ARCHIVE) {
      return {
        ok: false,
        title: `${file.name} is too large`,
        text: `It has ${Math.round(file.size / 1e6)} MB; up to ${LARGEST_ARCHIVE / 1e6} MB can be opened.`,
        nextStep: 'Zip only the folder with the description.',
      };
    }
    const packed = await bytesOf(file);
    if (!packed) return unreadable(file);
    const read = await readZip(packed, unpack, { wanted: isDocumentName });
    if (!read.ok) {
      return {
        ok: false,
        title: `${file.name} cannot be opened`,
        text: read.problem,
        nextStep: read.nextStep,
      };
    }
    const folder = picked.length === 1 ? '' : `${file.name.replace(/\.zip$/i, '')}/`;
    for (const { name, bytes } of read.files) {
      files.push({ name: folder + name, size: bytes.length, bytes: async () => new Uint8Array(bytes) });
    }
  }
  return { ok: true, files };
}

function unpack(bytes: Uint8Array, limit: number) {
  return inflate(sliced(new Uint8Array(bytes)), limit);
}
