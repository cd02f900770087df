import { inlineCode } from '../source/words.ts';

/** What unpacking takes that the core does not have. */
export interface ZipHost {
  /** Inflates raw deflate, and stops where more than `limit` bytes come out. */
  readonly inflate: (bytes: Uint8Array, limit: number) => Promise<Uint8Array | 'too-large' | 'damaged'>;
  readonly crc32: (bytes: Uint8Array) => number;
}

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
 * @returns The files in the archive's order, or a sentence about the fault of the archive, and what to do. Never
 *   rejects unless `host.inflate` does.
 * @example await readZip(bytes, { inflate, crc32 }, { wanted: isDocumentName }) // { ok: true, files: [{ name: 'api.yaml', … }] }
 */
export async function readZip(
  bytes: Uint8Array,
  host: ZipHost,
  { wanted = () => true, limits = zipLimits }: ReadZipOptions = {},
): Promise<ReadZip> {
  const directory = readZipDirectory(bytes, limits.entries);
  if (typeof directory === 'string') return archiveFault(directory, limits);
  const entries = directory.filter(({ name }) => !/[/\\]$/.test(name) && wanted(name));
  const files: ZippedFile[] = [];
  let total = 0;
  for (const entry of entries) {
    const left = Math.min(limits.size, limits.total - total);
    const unpacked = await unpack(bytes, entry, host, left, limits.ratio);
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
  { inflate, crc32 }: ZipHost,
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
        'This is not a zip archive.',
        'Open the `.yaml` or `.json` files themselves, or their folder.',
      );
    case 'cut-off':
      return failed(
        'This zip archive is cut off or damaged.',
        'Download it or create it again, or open the folder instead.',
      );
    case 'zip64':
      return failed(
        'This zip archive is in the format for very large archives (zip64), which is not supported.',
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
        `${file} in this zip archive is compressed in a way that is not supported.`,
        'Unpack the archive and open the folder, or pack it again as an ordinary zip.',
      );
    case 'too-large':
      return failed(
        `${file} is too large, or makes the contents of this zip archive too large.`,
        'Zip only the folder with the description.',
      );
    case 'damaged':
      return failed(`${file} in this zip archive is damaged.`, 'Download the archive or create it again.');
  }
}

function failed(problem: string, nextStep: string): ReadZip {
  return { ok: false, problem, nextStep };
}

/** An entry of an archive's central directory: what it is called and where its data is. */
interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflate. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

type ZipFault = 'not-a-zip' | 'cut-off' | 'zip64' | 'too-many';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads the central directory of a zip archive (APPNOTE §4.3.12), which alone says what is in it.
 *
 * @param most Entries; an archive that says it has more is not read.
 */
function readZipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    return bytes.length >= 4 && view.getUint32(0, true) === localSignature ? 'cut-off' : 'not-a-zip';
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return 'zip64';
  if (count > most) return 'too-many';
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return 'cut-off';
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return 'cut-off';
    const entry = {
      name: nameText(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ([entry.packed, entry.size, entry.offset].includes(0xffffffff)) return 'zip64';
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The bytes of an entry as they are packed; `undefined` where the archive does not have them. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + entry.packed > bytes.length ? undefined : bytes.subarray(start, start + entry.packed);
}

/** The end record comes last, before a comment of the archive. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/** Names are UTF-8 in practice, whatever their flag says; where they are not, each byte is a character. */
function nameText(bytes: Uint8Array): string {
  const triples = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(triples);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
