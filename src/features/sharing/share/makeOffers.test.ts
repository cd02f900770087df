// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { compareDescriptions } from '../../../openapi/compare/index.ts';
import type { DocumentSet, SourceDocument } from '../../../openapi/index.ts';
import { allCallbacks, openDescription } from '../../../openapi/index.ts';
import { sliceDescription } from '../../../openapi/slice/index.ts';
import { createAppStore } from '../../../store/createAppStore.ts';
import { clientThat } from '../../../store/idleClient.fixture.ts';
import type { NewWork } from '../../../store/newWork.ts';
import { completeWork } from '../../../store/newWork.ts';
import type { ComparisonState } from '../../../store/state.ts';
import type { Compared } from '../../../store/work.ts';
import { decodeLink } from '../link/decodeLink.ts';
import { LARGEST_STATE } from '../link/linkFormat.ts';
import { describeOffer } from './describeOffer.ts';
import type { ShareOffer } from './makeOffers.ts';
import { makeOffers, requestLink } from './makeOffers.ts';
import { MANY } from './offers.fixture.ts';

/** Digits of square roots repeat nowhere, so they do not compress much. */
const NOISE = Array.from({ length: 300 }, (_, index) => Math.sqrt(index + 2).toString(36)).join('');
const [many] = MANY.documents;
const LARGE: DocumentSet = {
  entry: 'many.json',
  documents: [
    {
      uri: 'many.json',
      text: (many?.text ?? '').replace('"1"}', `"1"},"components":{"schemas":{"A":{"title":"${NOISE}"}}}`),
    },
  ],
};

async function offersOf(
  work: Partial<NewWork> = {},
  { comparison, ...carried }: Parameters<typeof makeOffers>[1] & { comparison?: ComparisonState } = {},
): Promise<readonly ShareOffer[]> {
  const offers: ShareOffer[] = [];
  const store = storeOf(work);
  store.getState().actions.setComparison(comparison);
  for await (const offer of makeOffers(store, carried)) offers.push(offer);
  return offers;
}

function storeOf(work: Partial<NewWork> = {}) {
  const set = work.set ?? LARGE;
  const description = openDescription(set.documents[0]?.text.length === LARGEST_STATE + 1 ? LARGE : set);
  const client = clientThat({
    slice: async ({ callbackIds, of }) =>
      sliceDescription(of ? openDescription(of) : description, callbackIds),
  });
  const { analysis } = description;
  const full = { set, origin: { kind: 'paste' }, ...work } as const;
  return createAppStore({ client, work: full, analysis, theme: 'light' });
}

const choices = (offers: readonly ShareOffer[]) => offers.map(({ choice }) => choice);
const lengths = (offers: readonly ShareOffer[]) => offers.map(({ link }) => link?.length ?? 0);

describe('what Share offers', () => {
  it('holds the notes on what is in it, or none', async () => {
    const notes = allCallbacks(openDescription(LARGE).analysis).map(({ id }) => ({
      at: { id },
      text: 'Why?',
    }));
    const counts = async (carried: Parameters<typeof makeOffers>[1]) =>
      Promise.all(
        (await offersOf({ review: { notes } }, carried)).map(async ({ link }) => {
          const decoded = await decodeLink(new URL(link ?? '').hash.slice(1));
          return decoded.kind === 'state' ? (decoded.state.review?.notes?.length ?? 0) : -1;
        }),
      );
    const ofOne = notes.filter(({ at }) => at.id.includes('~1one'));
    expect(await counts({})).toEqual([notes.length, notes.length, ofOne.length]);
    expect(await counts({ withNotes: false })).toEqual([0, 0, 0]);
  });

  it('is the whole, and ever smaller parts, each in a link that opens', async () => {
    const offers = await offersOf();
    expect(choices(offers)).toEqual(['whole', 'callbacks', 'callback']);
    expect(lengths(offers)).toEqual(lengths(offers).toSorted((left, right) => right - left));
    for (const { link, documents } of offers) {
      const decoded = await decodeLink(new URL(link ?? '').hash.slice(1));
      expect(decoded).toMatchObject({ state: { source: { documents } } });
    }
    const [, all, one] = offers.map(({ documents: [document] }) => document ?? { uri: '', text: '' });
    const idsIn = (document = { uri: '', text: '' }) =>
      allCallbacks(openDescription({ entry: document.uri, documents: [document] }).analysis).map(
        ({ id }) => id,
      );
    expect(idsIn(all)).toEqual(idsIn(LARGE.documents[0]));
    expect(idsIn(one)).toEqual(idsIn(LARGE.documents[0]).filter((id) => id.includes('~1one')));
  });

  it('begins with the address where there is one', async () => {
    const origin = { kind: 'url', url: 'https://docs.example/many.json' } as const;
    expect(choices(await offersOf({ origin }))).toEqual(['address', 'whole', 'callbacks', 'callback']);
    expect(choices(await offersOf({ origin, edited: true }))[0]).toBe('whole');
  });

  it('has both versions, whole or cut down to what all callbacks or those that changed need', async () => {
    const documents = LARGE.documents.map(({ text }) => ({
      uri: 'old.json',
      text: text.replace('c.example/onTwo', 'c.example/older'),
    }));
    const compared: Compared = {
      set: { entry: 'old.json', documents },
      origin: { kind: 'file', name: 'old.json' },
      is: 'before',
    };
    const found = compareDescriptions({
      before: openDescription(compared.set),
      after: openDescription(LARGE),
    });
    const offers = await offersOf({ compared }, { comparison: { of: compared, found } });
    expect(choices(offers)).toEqual(['whole', 'callbacks', 'changes']);
    for (const { link, compared: other } of offers) {
      const decoded = await decodeLink(new URL(link ?? '').hash.slice(1));
      expect(decoded).toMatchObject({ state: { compared: { set: { documents: other }, is: 'before' } } });
    }
    const changes = offers.at(-1);
    const cut = (documents: readonly SourceDocument[] = []) =>
      openDescription({ entry: documents[0]?.uri ?? '', documents });
    const again = compareDescriptions({ before: cut(changes?.compared), after: cut(changes?.documents) });
    expect(again.counts).toEqual(found.counts);
    expect(again.unchanged).toBe(0);
    const without = await offersOf({ compared }, { withCompared: false });
    expect(without.flatMap((each) => each.compared ?? [])).toEqual([]);
  });

  it('is what a selected link needs, which opens with that link selected', async () => {
    const rest = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `/x${index}`,
        { get: { responses: { 200: { description: `${index}` } } } },
      ]),
    );
    const links = { next: { operationId: 'next', parameters: { id: '$response.body#/id' } } };
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {
        '/jobs': { post: { responses: { 202: { description: 'ok', links } } } },
        '/jobs/{id}': {
          get: {
            operationId: 'next',
            parameters: [{ name: 'id', in: 'path', required: true }],
            responses: {},
          },
        },
        ...rest,
      },
    });
    const set = { entry: 'jobs.json', documents: [{ uri: 'jobs.json', text }] };
    const selection = {
      operationId: '/paths/~1jobs/post',
      callbackId: '/paths/~1jobs/post/responses/202/links/next',
    };
    const edits = {
      '/paths/~1jobs~1{id}/get': { status: '200' },
      [selection.operationId]: { status: '202' },
    };
    const offers = await offersOf({ set, selection, edits });
    expect(choices(offers)).toEqual(['whole', 'callback']);
    const [, offer] = offers;
    const decoded = await decodeLink(new URL(offer?.link ?? '').hash.slice(1));
    expect(decoded).toMatchObject({ state: { selection, edits, source: { documents: offer?.documents } } });
    const [document = { uri: '', text: '' }] = offer?.documents ?? [];
    const { analysis } = openDescription({ entry: document.uri, documents: [document] });
    expect(analysis.links?.map(({ id, key }) => [id, key])).toEqual([
      [selection.callbackId, '/jobs/{$response.body#/id}'],
    ]);
    expect(analysis.operationCount).toBe(2);
    const shown = { revision: 1, analysis: openDescription(set).analysis, details: {}, documents: [] };
    const work = completeWork({ set, origin: { kind: 'paste' } });
    expect(offer && describeOffer(offer, { work, shown })).toMatchObject({
      label: 'Only what the selected link needs',
      detail: '2 of 302 operations, 1 kB. Everything else of the document is left out.',
    });
  });

  it('has no part that is hardly shorter', async () => {
    const [, , one] = await offersOf();
    const document = one?.documents[0] ?? { uri: '', text: '' };
    expect(choices(await offersOf({ set: { entry: document.uri, documents: [document] } }))).toEqual([
      'whole',
    ]);
  });

  it('offers only parts of a document that is too large', { timeout: 60_000 }, async () => {
    const documents = [{ uri: 'many.json', text: ' '.repeat(LARGEST_STATE + 1) }];
    const offers = await offersOf({ set: { entry: 'many.json', documents } });
    expect(choices(offers)).toEqual(['whole', 'callbacks', 'callback']);
    expect(offers.map(({ link }) => link !== undefined)).toEqual([false, true, true]);
  });

  it('has no parts of a text without callbacks', async () => {
    const documents = [{ uri: 'a.json', text: JSON.stringify({ openapi: '3.1.0', paths: {} }) }];
    expect(choices(await offersOf({ set: { entry: 'a.json', documents } }))).toEqual(['whole']);
  });
});

describe('from the review', () => {
  it('the link opens the review', async () => {
    const store = storeOf();
    store.getState().actions.showView('review');
    for await (const { link } of makeOffers(store)) expect(new URL(link ?? '').search).toBe('?view=review');
  });

  it('that of one request opens it in the workbench, with nothing else', async () => {
    const store = storeOf();
    store.getState().actions.showView('review');
    const all = allCallbacks(store.getState().shown.analysis);
    const [first, last] = [all[0], all.at(-1)];
    const link = new URL((await requestLink(store.getState(), last?.id ?? '')) ?? '');
    expect(link.search).toBe('');
    const decoded = await decodeLink(link.hash.slice(1));
    expect(decoded).toMatchObject({ state: { selection: { callbackId: last?.id } } });
    expect(JSON.stringify(decoded)).not.toContain(first?.name);
    expect(await requestLink(store.getState(), 'gone')).toBeUndefined();
  });
});
