import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialFaults } from '../official.fixture.ts';
import { member } from '../source/json.ts';
import { readPointer } from '../source/pointer.ts';
import { callbackUrls, linkUrls, openDocuments, slice } from './slice.fixture.ts';

const info = { title: 'T', version: '1' };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
const ofId = { id: '$response.body#/id' };
const created = (links: object) => ({
  201: { description: 'Made', content: { 'application/json': { example: { id: 7, uuid: 'u-1' } } }, links },
});
const document = (paths: object, more: object = {}) => ({
  openapi: '3.0.3',
  info,
  servers: [{ url: 'https://api.example' }],
  paths,
  ...more,
});
const ref = (reference: string) => ({ $ref: reference });
const AT = '/paths/~1users/post/responses/201/links/';

/** `POST /users` makes a user, whom `GET /users/{id}` gets: and so on, and round again. */
const users = document(
  {
    '/users': {
      post: {
        operationId: 'make',
        parameters: [{ name: 'cb', in: 'query', required: true, schema: { type: 'string' } }],
        responses: created({ get: { operationId: 'get', parameters: ofId }, self: { operationId: 'make' } }),
        callbacks: {
          onData: { '{$request.query.cb}/data': { post: { responses: { 204: { description: 'ok' } } } } },
          onEnd: { '{$request.header.X-End}': { post: { responses: { 204: { description: 'ok' } } } } },
        },
      },
    },
    '/users/{id}': {
      parameters: [id],
      servers: [{ url: 'https://users.example' }],
      get: {
        operationId: 'get',
        responses: {
          200: {
            description: 'One',
            content: { 'application/json': { schema: ref('#/components/schemas/User') } },
            links: { back: { operationId: 'make' }, on: { operationId: 'far' } },
          },
        },
      },
      delete: { responses: { 204: { description: 'Gone' } } },
    },
    '/far': { get: { operationId: 'far', responses: { 200: { description: 'ok' } } } },
  },
  { components: { schemas: { User: { type: 'object' } } } },
);

describe('a slice has the links of what it keeps', () => {
  const source = openDocuments({ 'a.json': users });
  const onData = '/paths/~1users/post/callbacks/onData/{$request.query.cb}~1data/post';

  it('with the requests that they lead to, and nothing further', () => {
    const { opened, value } = slice(source, [onData]);
    const isKept = (each: string) => each.startsWith(AT);
    expect(linkUrls(opened)).toEqual(linkUrls(source, isKept));
    expect(linkUrls(opened)).toContain(
      `${AT}get GET /paths/~1users~1{id}/get: https://users.example/users/7`,
    );
    expect(callbackUrls(opened)).toEqual([callbackUrls(source)[0]]);
    expect(Object.keys(Object(member(value, 'paths')))).toEqual(['/users', '/users/{id}']);
    expect(readPointer(value, '/paths/~1users~1{id}')).toEqual({
      parameters: [id],
      servers: [{ url: 'https://users.example' }],
      get: { operationId: 'get', responses: { 200: { description: 'One' } } },
    });
    expect(member(value, 'components')).toBeUndefined();
    expect(officialFaults(value)).toEqual([]);
  });

  it('and for one link only the callbacks that have a say in its URL', () => {
    const { opened } = slice(source, [`${AT}get`]);
    expect(linkUrls(opened)).toContain(linkUrls(source)[0]);
    expect(callbackUrls(opened)).toEqual([]);
    const reads = { ...ofId, from: '$request.query.cb' };
    const text = JSON.stringify(users).replace(JSON.stringify(ofId), JSON.stringify(reads));
    const kept = callbackUrls(slice(openDocuments({ 'a.json': text }), [`${AT}get`]).opened);
    expect(kept.map((line) => line.split(' ')[1])).toEqual(['onData']);
  });

  it('where links lead back and forth, each slice ends with the first step', () => {
    const back = '/paths/~1users~1{id}/get/responses/200/links/back';
    const { opened } = slice(source, [back]);
    const isThere = (each: string) => each.startsWith('/paths/~1users~1{id}');
    expect(linkUrls(opened)).toEqual(linkUrls(source, isThere));
    expect(opened.analysis.links?.map(({ name }) => name)).toEqual(['back', 'on']);
  });

  it('is its own slice', () => {
    for (const ids of ['all', [onData], [`${AT}get`]] as const) {
      const made = slice(source, ids);
      expect(slice(made.opened, ids).text).toBe(made.text);
    }
  });
});

describe('the target of a link stays found', () => {
  const get = { get: { parameters: [id], responses: { 200: { description: 'ok' } } } };
  const leading = (operationRef: string) => ({
    post: { responses: created({ get: { operationRef, parameters: ofId } }) },
  });
  const other = { 'other.json': document({ '/users/{id}': get }) };
  const sliced = (documents: Record<string, unknown>) => {
    const source = openDocuments(documents);
    const made = slice(source, [`${AT}get`]);
    expect(linkUrls(made.opened)).toEqual(linkUrls(source));
    return { urls: linkUrls(made.opened), ref: readPointer(made.value, `${AT}get/operationRef`) };
  };

  it.each([
    ['#/paths/~1users~1%7Bid%7D/get', '#/paths/~1users~1%7Bid%7D/get'],
    ['#/paths/~1users~1{id}/get', '#/paths/~1users~1{id}/get'],
    ['a.json#/paths/~1users~1%7Bid%7D/get', '#/paths/~1users~1%7Bid%7D/get'],
  ])('by %s', (written, kept) => {
    const { urls, ref: reference } = sliced({
      'a.json': document({ '/users': leading(written), '/users/{id}': get }),
    });
    expect(urls).toEqual([`${AT}get GET /paths/~1users~1{id}/get: https://api.example/users/7`]);
    expect(reference).toBe(kept);
  });

  it.each([
    ['that a path of the entry refers to', { '/users/{id}': ref('other.json#/paths/~1users~1{id}') }],
    ['that no path of the entry leads to', {}],
  ])('in another document %s', (_, paths) => {
    const source = openDocuments({
      'a.json': document({ '/users': leading('other.json#/paths/~1users~1{id}/get'), ...paths }),
      ...other,
    });
    const made = slice(source, [`${AT}get`]);
    expect(made.opened.analysis.links?.[0]?.link.target?.id).toBe('/paths/~1users~1{id}/get');
    const urlIn = (lines: readonly string[]) => lines.map((line) => line.split(': ')[1]);
    expect(urlIn(linkUrls(made.opened))).toEqual(urlIn(linkUrls(source)));
    expect(urlIn(linkUrls(source))).toEqual(['https://api.example/users/7']);
  });

  it('behind components for the response and the link, in another document', () => {
    const components = {
      responses: { Made: created({ get: ref('#/components/links/Get') })[201] },
      links: { Get: { operationRef: 'a.json#/paths/~1users~1{id}/get', parameters: ofId }, Other: {} },
    };
    const documents = {
      'a.json': document({
        '/users': { post: { responses: { 201: ref('common.json#/components/responses/Made') } } },
        '/users/{id}': get,
      }),
      'common.json': { components },
    };
    const source = openDocuments(documents);
    const made = slice(source, [`${AT}get`]);
    expect(linkUrls(made.opened)).toEqual(linkUrls(source));
    expect(readPointer(made.value, '/components/links')).toEqual({
      Get: { operationRef: '#/paths/~1users~1%7Bid%7D/get', parameters: ofId },
    });
  });

  it('of several operations with one id', () => {
    const again = { get: { operationId: 'get', responses: { 200: { description: 'ok' } } } };
    const source = openDocuments({
      'a.json': document({
        '/first': again,
        '/users': {
          post: {
            ...leading('').post,
            responses: created({ get: { operationId: 'get' } }),
            callbacks: { a: { '{$url}': { post: {} } } },
          },
          ...again,
        },
      }),
    });
    expect(linkUrls(slice(source).opened)).toEqual(linkUrls(source));
    expect(linkUrls(source)).toEqual([`${AT}get GET /paths/~1first/get: https://api.example/first`]);
  });

  it('where it is a callback request, with all that encloses it', () => {
    const source = openDocuments({
      'a.json': document({
        '/users': { post: { responses: created({ get: { operationId: 'told' } }) } },
        '/streams': {
          post: {
            responses: { 200: { description: 'ok', content: { 'application/json': { example: 1 } } } },
            callbacks: {
              a: { 'https://c.example/a': { post: { operationId: 'told', responses: {} } } },
              b: { '{$url}': { post: {} } },
            },
          },
        },
      }),
    });
    const made = slice(source, [`${AT}get`]);
    expect(linkUrls(made.opened)).toEqual(linkUrls(source));
    expect(callbackUrls(made.opened)).toHaveLength(1);
  });

  it('or not found, where it never was', () => {
    const source = openDocuments({ 'a.json': document({ '/users': leading('./gone.json#/paths/~1a/get') }) });
    const made = slice(source, [`${AT}get`]);
    expect(linkUrls(made.opened)).toEqual(linkUrls(source));
    expect(readPointer(made.value, `${AT}get/operationRef`)).toBe('./gone.json#/paths/~1a/get');
  });
});

it('whatever leads where, a link keeps its id and URL in its slice', () => {
  const operation = fc.nat({ max: 4 });
  const links = fc.array(
    fc.record({
      to: operation,
      byId: fc.boolean(),
      reads: fc.constantFrom('$response.body#/id', '$request.query.q', '$url'),
    }),
    { maxLength: 3 },
  );
  const operations = fc.array(fc.record({ links, calls: fc.boolean(), shared: fc.boolean() }), {
    minLength: 5,
    maxLength: 5,
  });
  fc.assert(
    fc.property(operations, (all) => {
      const responses = all.map(
        ({ links: each }) =>
          created(
            Object.fromEntries(
              each.map(({ to, byId, reads }, index) => [
                `l${index}`,
                {
                  ...(byId ? { operationId: `o${to}` } : { operationRef: `#/paths/~1${to}~1{id}/get` }),
                  parameters: { id: reads },
                },
              ]),
            ),
          )[201],
      );
      const paths = Object.fromEntries(
        all.map(({ calls, shared }, index) => [
          `/${index}/{id}`,
          {
            parameters: [id],
            get: {
              operationId: `o${index}`,
              parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }],
              responses: { 201: shared ? ref(`#/components/responses/r${index}`) : responses[index] },
              ...(calls && { callbacks: { on: { '{$request.query.q}/a': { post: { responses: {} } } } } }),
            },
          },
        ]),
      );
      const components = {
        responses: Object.fromEntries(responses.map((each, index) => [`r${index}`, each])),
      };
      const source = openDocuments({ 'a.json': document(paths, { components }) });
      for (const { id: link } of source.analysis.links ?? []) {
        const made = slice(source, [link]);
        const isAsked = (each: string) => each === link;
        expect(linkUrls(made.opened, isAsked)).toEqual(linkUrls(source, isAsked));
        expect(slice(made.opened, [link]).text).toBe(made.text);
      }
      const ofAll = slice(source);
      expect(callbackUrls(ofAll.opened)).toEqual(callbackUrls(source));
      const isKept = (each: string) =>
        all.some(({ calls }, index) => calls && each.startsWith(`/paths/~1${index}~1`));
      expect(linkUrls(ofAll.opened)).toEqual(linkUrls(source, isKept));
    }),
    { numRuns: 40 },
  );
}, 60_000);
