import { describe, expect, it } from 'vitest';
import { allCallbacks, allWebhooks, type DocumentSet, openDescription } from '../../../openapi/index.ts';
import { completeWork, type NewWork } from '../../../store/newWork.ts';
import { describeOffer, sliceCounts } from './describeOffer.ts';
import type { ShareOffer } from './makeOffers.ts';
import { MANY } from './offers.fixture.ts';

const SMALL = { uri: 'a.slice.yaml', text: 'x'.repeat(5_600) };
const ONE: DocumentSet = {
  entry: 'one.yaml',
  documents: [
    {
      uri: 'one.yaml',
      text: `openapi: 3.1.0
info: { title: One, version: '1' }
paths: { /a: { post: { responses: {}, callbacks: { onA: { 'https://c.example': { post: {} } } } } } }`,
    },
  ],
};

function wordsOf(offer: Partial<ShareOffer>, set: DocumentSet = MANY, more: Partial<NewWork> = {}) {
  const { analysis } = openDescription(set);
  const work = completeWork({ set, origin: { kind: 'paste' }, ...more });
  const whole = { choice: 'whole', link: 'https://x', leftOut: [], documents: set.documents } as const;
  return describeOffer(
    { ...whole, ...offer },
    { work, shown: { revision: 1, analysis, details: {}, documents: [] } },
  );
}

describe('a link says what it carries', () => {
  it('the address', () => {
    const origin = { kind: 'url', url: 'https://docs.example/a.yaml' } as const;
    expect(wordsOf({ choice: 'address' }, ONE, { origin }).detail).toBe(
      'Anyone who opens the link fetches it from docs.example.',
    );
  });

  it.each([
    ['The whole document', 'Its one operation, 1 kB.', ONE, {}],
    ['The whole slice', 'Its one operation, 1 kB.', ONE, { slice: true }],
    [
      'Both documents',
      'All 3 operations, both webhooks, 6 kB.',
      { ...MANY, documents: [...MANY.documents, SMALL] },
      {},
    ],
  ])('%s', (label, detail, set, more) => {
    expect(wordsOf({}, set, more)).toMatchObject({ label, detail });
  });

  it('a document too large for it', () => {
    const documents = [{ uri: 'a', text: 'x'.repeat(1_260_000) }];
    expect(wordsOf({ link: undefined, documents }).detail).toBe('1.3 MB: too large for a link.');
  });

  it('the version it is compared with', () => {
    const compared = { set: ONE, origin: { kind: 'opened' }, is: 'before' } as const;
    expect(wordsOf({ compared: [SMALL] }, ONE, { compared })).toEqual({
      label: 'The whole document',
      detail: 'Its one operation, 1 kB. And the version it is compared with (the opened version), 6 kB.',
      made: 'The document is inside the link; nothing was uploaded. The version it is compared with (the opened version) is inside, too.',
    });
  });

  it('what all callbacks need', () => {
    const offer = { choice: 'callbacks', documents: [SMALL] } as const;
    expect(wordsOf(offer)).toEqual({
      label: 'Only what all 4 callbacks and both webhooks need',
      detail: '2 of 3 operations, both webhooks, 6 kB. Everything else of the document is left out.',
      made: 'What all 4 callbacks and both webhooks need is inside the link; nothing was uploaded.',
    });
    expect(wordsOf(offer, ONE)).toMatchObject({
      label: 'Only what the callback needs',
      detail: 'Its one operation, 6 kB. Comments, and components that no callback needs, are left out.',
    });
    const set = { ...MANY, documents: [...MANY.documents, SMALL] };
    expect(wordsOf(offer, set).detail).toMatch(/, 6 kB in one file\. Everything else of the 2 documents is/);
  });

  it.each([
    [1, 1, 'the callback and the webhook need'],
    [2, 0, 'both callbacks need'],
    [1, 3, 'the callback and all 3 webhooks need'],
    [0, 2, 'both webhooks need'],
  ])('what %i callbacks and %i webhooks need', (callbacks, webhooks, words) => {
    const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: Object.fromEntries(
        numbered(callbacks).map((at) => [
          `/${at}`,
          { post: { responses: {}, callbacks: { a: { 'https://c.example': { post: {} } } } } },
        ]),
      ),
      webhooks: Object.fromEntries(numbered(webhooks).map((at) => [`w${at}`, { post: {} }])),
    });
    const set = { entry: 'a.json', documents: [{ uri: 'a.json', text }] };
    expect(wordsOf({ choice: 'callbacks', documents: [SMALL] }, set)).toMatchObject({
      label: `Only what ${words}`,
      made: `What ${words} is inside the link; nothing was uploaded.`,
    });
  });

  it.each([
    [1, 'the changed callback needs'],
    [2, 'the changed callbacks need'],
  ])('what %i that changed need', (count, words) => {
    const callbackIds = allCallbacks(openDescription(MANY).analysis)
      .slice(0, count)
      .map(({ id }) => id);
    expect(wordsOf({ choice: 'changes', callbackIds, documents: [SMALL] }).label).toBe(`Only what ${words}`);
  });

  it('what the selected one needs', () => {
    const callbackId = allCallbacks(openDescription(MANY).analysis).at(-1)?.id;
    expect(wordsOf({ choice: 'callback', callbackId, documents: [SMALL] })).toMatchObject({
      label: 'Only what the selected callback needs',
      detail:
        'No operations, 1 of 2 webhooks, 1 of 4 callbacks, 6 kB. Everything else of the document is left out.',
    });
  });

  it('the target of a link that it cannot hold', () => {
    const ok = { responses: { 200: { description: 'ok' } } };
    const at = (paths: object) =>
      JSON.stringify({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths });
    const links = { one: { operationRef: 'other.json#/paths/~1users/get' } };
    const callbacks = { a: { 'https://c.example': { post: ok } } };
    const text = at({ '/users': { post: { responses: { 201: { description: 'ok', links } }, callbacks } } });
    const other = at({ '/users': { get: ok }, '/free': { get: ok } });
    const setOf = (entry: string) => ({
      entry: 'a.json',
      documents: [
        { uri: 'a.json', text: entry },
        { uri: 'other.json', text: other },
      ],
    });
    const detailOf = (entry: string) =>
      wordsOf({ choice: 'callbacks', documents: [SMALL] }, setOf(entry)).detail;
    expect(detailOf(text)).toMatch(
      /^Its one operation, .*is left out\. So is GET \/users of other\.json, which a link leads to: another operation has its path\.$/,
    );
    expect(detailOf(text.replace('other.json#/paths/~1users', 'other.json#/paths/~1free'))).toMatch(
      /left out\.$/,
    );
  });

  it('what a selected webhook needs, and what webhooks alone do', () => {
    const [webhook] = allWebhooks(openDescription(MANY).analysis);
    const offer = { choice: 'callback', callbackId: webhook?.id, documents: [SMALL] } as const;
    expect(wordsOf(offer).label).toBe('Only what the selected webhook needs');
    const text = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nwebhooks: { a: { post: {} } }";
    const set = { entry: 'a.yaml', documents: [{ uri: 'a.yaml', text }] };
    expect(wordsOf({ choice: 'callbacks', documents: [SMALL] }, set)).toMatchObject({
      label: 'Only what the webhook needs',
      detail: 'Its one webhook, 6 kB. Comments, and components that no callback needs, are left out.',
    });
  });
});

const { analysis } = openDescription(MANY);
const idOf = (name: string) => allCallbacks(analysis).find((each) => each.name === name)?.id ?? '';

it('counts what all callbacks keep', () => {
  expect(sliceCounts(analysis, undefined)).toEqual({
    operations: [2, 3],
    webhooks: [2, 2],
    callbacks: [4, 4],
  });
});

it.each([
  ['onOne', [1, 3], [0, 2], [2, 4]],
  ['onNested', [1, 3], [0, 2], [2, 4]],
  ['onTwo', [1, 3], [0, 2], [1, 4]],
  ['onHook', [0, 3], [1, 2], [1, 4]],
])('counts the callbacks that %s keeps, with those around and inside them', (name, ...counts) => {
  const { operations, webhooks, callbacks } = sliceCounts(analysis, idOf(name));
  expect([operations, webhooks, callbacks]).toEqual(counts);
});
