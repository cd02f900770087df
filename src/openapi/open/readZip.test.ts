import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readZip, type ZipHost, zipLimits } from './readZip.ts';
import { isDocumentName } from './relativePaths.ts';

const inflate: ZipHost['inflate'] = async (bytes, limit) => {
  try {
    return new Uint8Array(inflateRawSync(bytes, { maxOutputLength: Math.max(1, limit) }));
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'damaged';
  }
};
const host = { inflate, crc32 };
const textsOf = async (...args: Parameters<typeof readZip>) => {
  const read = await readZip(...args);
  return read.ok ? read.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]) : read.problem;
};
const small = { entries: 3, size: 100, total: 150, ratio: 200 };
const latin = new Uint8Array([0x63, 0xe9, 0x2e, 0x79, 0x6d, 0x6c]);

describe('readZip', () => {
  it('unpacks deflated and stored files, not folders', async () => {
    const zip = zipOf(
      [
        { name: 'api/', method: 0 },
        { name: 'api/a.yaml', text: 'a: é' },
        { name: 'b.json', text: '{}', method: 0 },
        { name: 'empty.yaml' },
      ],
      { comment: 'made by hand' },
    );
    expect(await textsOf(zip, host)).toEqual([
      ['api/a.yaml', 'a: é'],
      ['b.json', '{}'],
      ['empty.yaml', ''],
    ]);
  });

  it('unpacks only the files asked for', async () => {
    const zip = zipOf([
      { name: 'a.png', text: 'x', flags: 1 },
      { name: 'b.yaml', text: 'y' },
    ]);
    expect(await textsOf(zip, host, { wanted: isDocumentName })).toEqual([['b.yaml', 'y']]);
  });

  it('reads an archive inside a larger buffer, and names that are UTF-8 or not', async () => {
    const zip = zipOf([
      { name: 'ä.yaml', text: '1' },
      { name: latin, text: '2' },
    ]);
    const larger = new Uint8Array(zip.length + 7);
    larger.set(zip, 7);
    expect(await textsOf(larger.subarray(7), host)).toEqual([
      ['ä.yaml', '1'],
      ['cé.yml', '2'],
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    ['other bytes', Buffer.from('openapi: 3.1.0'), 'This is not a zip archive.'],
    ['nothing', new Uint8Array(), 'This is not a zip archive.'],
    [
      'half an archive',
      zipOf([{ name: 'a', text: 'x'.repeat(99) }]).subarray(0, 30),
      'This zip archive is cut off or damaged.',
    ],
    [
      'a directory that is shorter than it says',
      zipOf([{ name: 'a' }], { count: 2 }),
      'This zip archive is cut off or damaged.',
    ],
    [
      'zip64',
      zipOf([{ name: 'a' }], { count: 0xffff }),
      'This zip archive is in the format for very large archives (zip64), which is not supported.',
    ],
    [
      'zip64 of one file',
      zipOf([{ name: 'a', size: 0xffffffff }]),
      'This zip archive is in the format for very large archives (zip64), which is not supported.',
    ],
    ['too many files', zipOf([{ name: 'a' }], { count: 4 }), 'This zip archive has more than 3 files.'],
    ['a password', zipOf([{ name: 'a', flags: 1 }]), '`a` in this zip archive is encrypted.'],
    [
      'another method',
      zipOf([{ name: 'a', method: 12 }]),
      '`a` in this zip archive is compressed in a way that is not supported.',
    ],
    [
      'a large file',
      zipOf([{ name: 'a', text: 'x'.repeat(101) }]),
      '`a` is too large, or makes the contents of this zip archive too large.',
    ],
    [
      'much in all',
      zipOf([
        { name: 'a', text: 'x'.repeat(80) },
        { name: 'b', text: 'x'.repeat(80) },
      ]),
      '`b` is too large, or makes the contents of this zip archive too large.',
    ],
    ['a wrong sum', zipOf([{ name: 'a', text: 'x', crc: 1 }]), '`a` in this zip archive is damaged.'],
    [
      'more than it says',
      zipOf([{ name: 'a', text: 'xyz', size: 2 }]),
      '`a` in this zip archive is damaged.',
    ],
    ['less than it says', zipOf([{ name: 'a', text: 'x', size: 2 }]), '`a` in this zip archive is damaged.'],
    [
      'data that is not there',
      zipOf([{ name: 'a', text: 'x', offset: 9 }]),
      '`a` in this zip archive is damaged.',
    ],
  ])('says what is wrong with %s', async (_, zip, problem) => {
    expect(await textsOf(zip, host, { limits: small })).toBe(problem);
  });

  it('does not unpack a bomb', async () => {
    const zip = zipOf([{ name: 'a', text: '0'.repeat(2_000_000) }]);
    expect(await textsOf(zip, host, { limits: zipLimits })).toBe(
      '`a` is too large, or makes the contents of this zip archive too large.',
    );
  });
});

test('a damaged archive never gives other bytes than were packed', async () => {
  const text = 'openapi: 3.1.0\npaths: {}\n';
  const zip = zipOf([{ name: 'a.yaml', text }]);
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), fc.nat(zip.length), async (at, byte, length) => {
      const damaged = zip.slice(0, length);
      if (at < length) damaged[at] = byte;
      const read = await readZip(damaged, host);
      if (read.ok)
        for (const file of read.files) expect([text, '']).toContain(Buffer.from(file.bytes).toString());
      else expect(read.problem).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

interface ZipPart {
  readonly name: string | Uint8Array;
  readonly text?: string;
  /** What the archive says, true or not. */
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly crc?: number;
  readonly offset?: number;
}

/** Makes a zip archive by hand, for tests. */
function zipOf(parts: readonly ZipPart[], end: { count?: number; comment?: string } = {}): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const data = Buffer.from(part.text ?? '');
    const method = part.method ?? 8;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    local.push(head, name, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(part.flags ?? 0, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(part.crc ?? crc32(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(part.size ?? data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(part.offset ?? offset, 42);
    directory.push(entry, name);
    offset += head.length + name.length + packed.length;
  }
  const comment = Buffer.from(end.comment ?? '');
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(end.count ?? parts.length, 10);
  last.writeUInt32LE(offset, 16);
  last.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...local, ...directory, last, comment]));
}
