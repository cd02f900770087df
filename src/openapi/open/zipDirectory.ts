/** An entry of an archive's central directory: what it is called and where its data is. */
export interface ZipEntry {
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

export type ZipFault = 'not-a-zip' | 'cut-off' | 'zip64' | 'too-many';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/**
 * Reads the central directory of a zip archive (APPNOTE §4.3.12), which alone says what is in it.
 *
 * @param most Entries; an archive that says it has more is not read.
 */
export function readZipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] | ZipFault {
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
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + entry.packed > bytes.length ? undefined : bytes.subarray(start, start + entry.packed);
}

/** The end record stands last, before a comment of the archive. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
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
