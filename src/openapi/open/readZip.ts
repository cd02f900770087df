import { inlineCode } from '../source/words.ts';
import { crc32 } from './crc32.ts';
import { packedBytes, readZipDirectory, type ZipEntry, type ZipFault } from './zipDirectory.ts';

/** Inflates raw deflate, and stops where more than `limit` bytes come out. Given by the host, which has streams. */
export type Inflate = (bytes: Uint8Array, limit: number) => Promise<Uint8Array | 'too-large' | 'damaged'>;

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one file. */
  readonly size: number;
  /** Bytes of all files together. */
  readonly total: number;
  /** How many times its packed bytes a file may be, once it is large. */
  readonly ratio: number;
}

/** Far above any description, far below what fills a browser's memory. */
export const zipLimits: ZipLimits = { entries: 20_000, size: 50_000_000, total: 200_000_000, ratio: 200 };

/** Below this size the ratio says nothing: a few lines repeated pack well. */
const smallSize = 1_000_000;

export interface ZippedFile {
  /** As the archive writes it; `relativePaths` makes it a name in the set. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadZip =
  | { readonly ok: true; readonly files: readonly ZippedFile[] }
  | { readonly ok: false; readonly problem: string; readonly nextStep: string };

export interface ReadZipOptions {
  /** Which entries to unpack, by name; all unless said. Folders never are. */
  readonly wanted?: (name: string) => boolean;
  readonly limits?: ZipLimits;
}

/**
 * Unpacks a zip archive: stored and deflated entries, one after another, within limits on number, sizes and ratio.
 *
 * @param bytes The whole archive.
 * @param inflate Of the host.
 * @returns The files in the archive's order, or what is wrong with the archive in a sentence, and what to do. Never
 *   rejects unless `inflate` does.
 * @example await readZip(bytes, inflate, { wanted: isDocumentName }) // { ok: true, files: [{ name: 'api.yaml', … }] }
 */
export async function readZip(
  bytes: Uint8Array,
  inflate: Inflate,
  { wanted = () => true, limits = zipLimits }: ReadZipOptions = {},
): Promise<ReadZip> {
  const directory = readZipDirectory(bytes, limits.entries);
  if (typeof directory === 'string') return archiveFault(directory, limits);
  const entries = directory.filter(({ name }) => !/[/\\]$/.test(name) && wanted(name));
  const files: ZippedFile[] = [];
  let total = 0;
  for (const entry of entries) {
    const left = Math.min(limits.size, limits.total - total);
    const unpacked = await unpack(bytes, entry, inflate, left, limits.ratio);
    if (typeof unpacked === 'string') return entryFault(entry, unpacked);
    total += unpacked.length;
    files.push({ name: entry.name, bytes: unpacked });
  }
  return { ok: true, files };
}

type EntryFault = 'encrypted' | 'method' | 'too-large' | 'damaged';

async function unpack(
  archive: Uint8Array,
  entry: ZipEntry,
  inflate: Inflate,
  limit: number,
  ratio: number,
): Promise<Uint8Array | EntryFault> {
  const { encrypted, method, packed, size, crc } = entry;
  if (encrypted) return 'encrypted';
  if (method !== 0 && method !== 8) return 'method';
  if (size > limit || (size > smallSize && size > packed * ratio)) return 'too-large';
  const data = packedBytes(archive, entry);
  if (data === undefined) return 'damaged';
  // The directory may lie about the size: nothing more than it says comes out.
  const unpacked = method === 0 ? data : await inflate(data, size);
  if (typeof unpacked === 'string') return 'damaged';
  return unpacked.length === size && crc32(unpacked) === crc ? unpacked : 'damaged';
}

function archiveFault(fault: ZipFault, limits: ZipLimits): ReadZip {
  switch (fault) {
    case 'not-a-zip':
      return failed(
        'This is no zip archive.',
        'Open the `.yaml` or `.json` files themselves, or their folder.',
      );
    case 'cut-off':
      return failed(
        'This zip archive is cut off or damaged.',
        'Download or make it again, or open the folder instead.',
      );
    case 'zip64':
      return failed(
        'This zip archive is in the format for very large archives (zip64), which is not read here.',
        'Open the folder instead, or zip only the description.',
      );
    case 'too-many':
      return failed(
        `This zip archive has more than ${limits.entries} files.`,
        'Zip only the folder with the description.',
      );
  }
}

function entryFault({ name }: ZipEntry, fault: EntryFault): ReadZip {
  const file = inlineCode(name);
  switch (fault) {
    case 'encrypted':
      return failed(
        `${file} in this zip archive is encrypted.`,
        'Unpack it with its password and open the folder.',
      );
    case 'method':
      return failed(
        `${file} in this zip archive is packed in a way that is not read here.`,
        'Unpack the archive and open the folder, or pack it again as an ordinary zip.',
      );
    case 'too-large':
      return failed(
        `${file} is too large, or makes what this zip archive holds too large.`,
        'Zip only the folder with the description.',
      );
    case 'damaged':
      return failed(`${file} in this zip archive is damaged.`, 'Download or make the archive again.');
  }
}

function failed(problem: string, nextStep: string): ReadZip {
  return { ok: false, problem, nextStep };
}
