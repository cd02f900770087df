import { crc32 } from '../../bytes/crc32.ts';
import { inflate, sliced } from '../../bytes/inflate.ts';
import { sizeText } from '../../bytes/sizeText.ts';
import { isDocumentName, readZip } from '../../openapi/open/index.ts';
import type { PickedFile } from './pickedFiles.ts';
import { bytesOf, type Refusal, unreadable } from './readFiles.ts';

export type Unpacked = { readonly ok: true; readonly files: readonly PickedFile[] } | Refusal;

/** As large as all that may come out of it. */
const LARGEST_ARCHIVE = 200_000_000;

export function isArchive({ name }: Pick<PickedFile, 'name'>): boolean {
  return /\.zip$/i.test(name);
}

/** Replaces zip archives by their files; reports those that cannot be read. */
export async function unpackArchives(picked: readonly PickedFile[]): Promise<Unpacked> {
  const files: PickedFile[] = [];
  const held: string[] = [];
  for (const file of picked) {
    if (!isArchive(file)) {
      files.push(file);
      continue;
    }
    if (file.size > LARGEST_ARCHIVE) {
      return {
        ok: false,
        title: `${file.name} is too large`,
        text: `It has ${sizeText(file.size)}; up to ${sizeText(LARGEST_ARCHIVE)} can be opened.`,
        nextStep: 'Zip only the folder with the description.',
      };
    }
    const packed = await bytesOf(file);
    if (!packed) return unreadable(file);
    const wanted = (name: string) => {
      held.push(name);
      return isDocumentName(name);
    };
    const read = await readZip(packed, { inflate: unpack, crc32 }, { wanted });
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
  const [only] = picked;
  return files.length === 0 && only ? nothingIn(only, held) : { ok: true, files };
}

/** Why an archive that was read gives nothing to open. */
function nothingIn({ name }: PickedFile, held: readonly string[]): Refusal {
  const inner = held.find((each) => isArchive({ name: each }));
  if (inner !== undefined) {
    return {
      ok: false,
      title: `${name} holds another archive`,
      text: `\`${inner}\` is in it, and archives in archives are not opened.`,
      nextStep: 'Unpack it, and open the archive that was in it.',
    };
  }
  return {
    ok: false,
    title: `${name} holds no document`,
    text:
      held.length === 0
        ? 'The archive is empty.'
        : `None of its files, such as \`${held[0]}\`, is YAML or JSON.`,
    nextStep: 'Zip the folder that holds the `.yaml`, `.yml` or `.json` files.',
  };
}

function unpack(bytes: Uint8Array, limit: number) {
  return inflate(sliced(new Uint8Array(bytes)), limit);
}
