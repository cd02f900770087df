import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../bytes/crc32.ts';
import { decodeLink } from './decodeLink.ts';
import { encodeLink, toBase64url } from './encodeLink.ts';
import { LARGEST_STATE, LONGEST_LINK } from './linkFormat.ts';
import { ONE } from './linkState.fixture.ts';
import type { LinkState } from './linkState.ts';

function linkOf(payload: Uint8Array): string {
  const text = toBase64url(payload);
  return `cb1.${text.length.toString(36)}.${crc32(Buffer.from(text)).toString(36)}.${text}`;
}
const linkOfJson = (value: unknown) => linkOf(deflateRawSync(JSON.stringify(value)));

describe('decodeLink', () => {
  it.each([
    'v1-whole',
    'v1-url',
    'v1-excerpt',
    'v1-review',
    'v1-notes',
    'v1-links',
    'v1-compared',
    'v1-versions',
  ])('opens %s for ever', async (name) => {
    const file = (ending: string) =>
      readFileSync(new URL(`./fixtures/${name}.${ending}`, import.meta.url), 'utf8');
    const decoded = await decodeLink(file('link').trim());
    expect(decoded).toEqual({ kind: 'state', state: JSON.parse(file('json')) });
  });

  it.each([
    ['another version', 'cb2.1.1.A', 'unknown'],
    ['any other fragment', 'installation', 'unknown'],
    ['an empty fragment', '', 'unknown'],
    ['two characters of the tag', 'cb', 'cut-off'],
    ['only the tag', 'cb1', 'cut-off'],
    ['no payload', 'cb1.5.1', 'cut-off'],
    ['a length that is not a number', 'cb1.%.1.A', 'damaged'],
    ['too much', `cb1.${'A'.repeat(LONGEST_LINK)}`, 'too-large'],
    ['a payload that is not deflated', linkOf(new Uint8Array([255, 255, 255])), 'damaged'],
    ['a payload that is not JSON', linkOf(deflateRawSync('{')), 'damaged'],
    ['a payload that is not UTF-8', linkOf(deflateRawSync(new Uint8Array([34, 255, 34]))), 'damaged'],
    ['a state without a document', linkOfJson({ d: [], e: 'a' }), 'damaged'],
    ['a state whose entry is missing', linkOfJson({ d: [['a', '']], e: 'b' }), 'damaged'],
    ['a URL that is not a web address', linkOfJson({ u: 'javascript:alert(1)' }), 'damaged'],
    ['a list', linkOfJson([1]), 'damaged'],
  ])('calls %s what it is', async (_, fragment, kind) => {
    expect((await decodeLink(fragment)).kind).toBe(kind);
  });

  it('says how much of a cut link arrived', async () => {
    const link = (await encodeLink(ONE)) ?? '';
    const payload = link.split('.').at(-1)?.length ?? 0;
    expect(await decodeLink(link.slice(0, -10))).toEqual({
      kind: 'cut-off',
      expected: payload,
      found: payload - 10,
    });
  });

  it('does not call a changed length cut off', async () => {
    const [tag, length, ...rest] = ((await encodeLink(ONE)) ?? '').split('.');
    const longer = [tag, `${length}0`, ...rest].join('.');
    expect(await decodeLink(longer)).toEqual({ kind: 'damaged' });
  });

  it.each([').', '%20', '.', '…', '> wrote', '”', 'and', '\n'])(
    'opens a link that is followed by %j',
    async (after) => {
      const link = (await encodeLink(ONE)) ?? '';
      expect(await decodeLink(link + after)).toEqual({ kind: 'state', state: ONE });
    },
  );

  it('makes the names of files well-formed', async () => {
    const half = '\ud800';
    const decoded = await decodeLink(
      linkOfJson({
        e: `${half}.yaml`,
        d: [[`${half}.yaml`, `title: ${half}`]],
        o: ['file', half],
      }),
    );
    expect(decoded).toMatchObject({
      state: {
        source: {
          entry: '\ufffd.yaml',
          documents: [{ uri: '\ufffd.yaml', text: `title: ${half}` }],
          origin: { name: '\ufffd' },
        },
      },
    });
  });

  it('ignores members it does not know, and leaves out what has the wrong type', async () => {
    const decoded = await decodeLink(
      linkOfJson({
        e: 'a',
        d: [['a', 'text'], ['a', 'a second a'], 7],
        s: ['op', 7],
        x: { op: { fields: { f: { text: 1, send: true, new: 1 } }, server: 'x', new: {} }, other: 7 },
        p: ['op', {}],
        o: ['nonsense', 'x'],
        z: 'from a newer version',
      }),
    );
    expect(decoded).toEqual({
      kind: 'state',
      state: {
        source: {
          kind: 'documents',
          entry: 'a',
          documents: [{ uri: 'a', text: 'text' }],
          origin: { kind: 'paste' },
          edited: false,
        },
        edits: { op: { fields: { f: { send: true } } }, other: {} },
      },
    });
  });

  it.each([
    ['no documents', { e: 'a', d: [] }],
    ['an entry that is not among them', { e: 'b', d: [['a', '']] }],
    ['texts of another type', { e: 'a', d: [['a', 7]] }],
    ['taken of a text beyond its end', { e: 'a', d: [['a', [0, 99]]] }],
    ['taken of a text that is not there', { e: 'b', d: [['c', [0, 1]]] }],
    ['a text', 'openapi: 3.1.0'],
    ['a list', [['a', '']]],
  ])('compares with nothing where that is %s', async (_, v) => {
    expect(await decodeLink(linkOfJson({ d: [['a', 'text']], v }))).toMatchObject({
      kind: 'state',
      state: { source: { entry: 'a' } },
    });
    const decoded = await decodeLink(linkOfJson({ d: [['a', 'text']], v }));
    expect(decoded.kind === 'state' && decoded.state.compared).toBeUndefined();
  });

  it('trusts nothing that is said of what is compared with', async () => {
    const v = {
      d: [
        ['a', 'x'],
        ['a', 'a second a'],
      ],
      o: ['url', 'javascript:alert(1)'],
      n: 'yes',
      t: 1,
      z: 1,
    };
    expect(await decodeLink(linkOfJson({ d: [['a', 'text']], v }))).toMatchObject({
      state: {
        compared: {
          set: { entry: 'a', documents: [{ uri: 'a', text: 'x' }] },
          origin: { kind: 'paste' },
          is: 'before',
        },
      },
    });
  });

  it('does not unpack what would fill the memory', { timeout: 60_000 }, async () => {
    const half = new Uint8Array(LARGEST_STATE / 2);
    // Half of it does not pack, so that the ratio is an ordinary one.
    const noise = new Uint8Array(LARGEST_STATE / 8 + 1).map(
      (_, at) => (Math.imul(at, 2_654_435_761) >>> 13) & 255,
    );
    const bomb = deflateRawSync(Buffer.concat([half, half, noise]), { level: 1 });
    expect(bomb.length).toBeLessThan(LONGEST_LINK / 2);
    expect(await decodeLink(linkOf(bomb))).toEqual({ kind: 'too-large' });
  });

  it.each([10_000, 78_000])('does not unpack %d bytes that hold a thousand times as much', async (size) => {
    const bomb = deflateRawSync('['.repeat(size * 1000));
    expect(await decodeLink(linkOf(bomb))).toEqual({ kind: 'too-dense', ratio: 200 });
  });

  it('unpacks a small document that repeats itself', async () => {
    const state: LinkState = {
      source: { ...ONE.source, documents: [{ uri: 'a.yaml', text: '# a line\n'.repeat(80_000) }] },
      edits: {},
    };
    expect(await decodeLink((await encodeLink(state)) ?? '')).toEqual({ kind: 'state', state });
  });
});
