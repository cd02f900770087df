import { describe, expect, it } from 'vitest';
import { repairKey } from '../expression/repairKey.ts';
import type { JsonObject } from '../source/json.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { discover } from './discover.ts';

const url = '{$request.body#/url}';
const send = { [url]: { post: {} } };

function discovered(
  document: JsonObject,
  minor: OpenApiMinor = '3.1',
  others: Record<string, JsonObject> = {},
) {
  const workspace = workspaceOf({ 'api.json': document, ...others });
  const { operations, ...rest } = discover(workspace, minor, repairKey);
  return {
    operations,
    ...rest,
    outline: operations.map((each) => [each.id, ...each.callbacks.flatMap(outlineOf)]),
  };
}

/** Ids below the parent's, with `↺` where nesting ends in a repeat. */
function outlineOf(request: CallbackRequest): string[] {
  const own = request.id.slice(request.parentId.length) + (request.repeats ? ' ↺' : '');
  return [own, ...request.callbacks.flatMap(outlineOf)];
}

const codes = (found: { problems: readonly { code: string }[] }) => found.problems.map(({ code }) => code);

describe('where callbacks are found', () => {
  it('in operations of paths: name × key × method, in document order', () => {
    const found = discovered({
      paths: {
        '/streams': {
          get: {},
          post: { callbacks: { onData: { [url]: { put: {}, post: {} }, $url: { get: {} } }, onEnd: send } },
        },
        'x-note': { post: { callbacks: { no: send } } },
      },
    });
    expect(found.outline).toEqual([
      [
        '/paths/~1streams/post',
        '/callbacks/onData/{$request.body#~1url}/put',
        '/callbacks/onData/{$request.body#~1url}/post',
        '/callbacks/onData/$url/get',
        '/callbacks/onEnd/{$request.body#~1url}/post',
      ],
    ]);
    expect(found.operationCount).toBe(2);
    expect(found.problems).toEqual([]);
  });

  it('in webhooks from 3.1 on, where the provider sends first', () => {
    const document = { webhooks: { ping: { post: { callbacks: { pong: send } } } } };
    const [operation] = discovered(document).operations;
    expect(operation).toMatchObject({
      id: '/webhooks/ping/post',
      origin: 'webhook',
      sender: 'provider',
      path: 'ping',
    });
    expect(operation?.callbacks[0]?.sender).toBe('consumer');
    expect(discovered(document).webhooks).toEqual(['ping']);
    expect(discovered(document, '3.0')).toMatchObject({ operations: [], webhooks: [] });
  });

  it('in webhooks without callbacks too, each name and method, with its extent', () => {
    const found = discovered({
      webhooks: { ping: { post: {}, put: { callbacks: { pong: send } } }, none: {} },
      'x-webhooks': { other: { post: {} } },
    });
    expect(found.outline).toEqual([
      ['/webhooks/ping/post'],
      ['/webhooks/ping/put', '/callbacks/pong/{$request.body#~1url}/post'],
    ]);
    expect(found.webhooks).toEqual(['ping', 'none']);
    const [ping] = found.operations;
    expect(ping?.extent).toMatchObject({ uri: 'api.json', start: ping?.range.start });
    expect(ping?.nameRange?.start).toBeLessThan(ping?.range.start ?? 0);
    expect(found.operationCount).toBe(0);
  });

  it('in webhooks through references to path items, in other documents too', () => {
    const found = discovered(
      {
        webhooks: {
          here: { $ref: '#/components/pathItems/item' },
          there: { $ref: 'other.json#/item' },
          dead: { $ref: '#/components/pathItems/gone' },
        },
        components: { pathItems: { item: { post: { callbacks: { pong: send } } } } },
      },
      '3.1',
      { 'other.json': { item: { get: {}, put: {} } } },
    );
    expect(found.outline).toEqual([
      ['/webhooks/here/post', '/callbacks/pong/{$request.body#~1url}/post'],
      ['/webhooks/there/get'],
      ['/webhooks/there/put'],
    ]);
    expect(found.operations[1]?.extent?.uri).toBe('other.json');
    expect(codes(found)).toEqual(['ref-missing']);
  });

  it('in webhooks that refer to themselves, once', () => {
    const found = discovered({
      webhooks: {
        ping: { $ref: '#/webhooks/ping' },
        pong: { post: { callbacks: { again: { $url: { $ref: '#/webhooks/pong' } } } } },
      },
    });
    expect(found.outline).toEqual([['/webhooks/pong/post', '/callbacks/again/$url/post ↺']]);
    expect(codes(found)).toEqual(['ref-cycle', 'cycle']);
  });

  it.each<[string, OpenApiMinor, JsonObject, readonly string[]]>([
    ['path items', '3.0', { 'x-webhooks': { a: { post: {} }, 'x-b': 1, c: { $ref: '#/x' } } }, ['a', 'c']],
    ['path items, later versions', '3.1', { 'x-webhooks': { a: { post: {} } } }, ['a']],
    ['no path items', '3.0', { 'x-webhooks': { a: { url: 'https://a.example' } } }, []],
    ['path items and others', '3.0', { 'x-webhooks': { a: { post: {} }, b: true } }, []],
    ['a list', '3.0', { 'x-webhooks': [{ post: {} }] }, []],
    ['nothing', '3.0', { 'x-webhooks': {} }, []],
  ])('in x-webhooks that hold path items: %s', (_, minor, document, names) => {
    expect(discovered(document, minor).webhooks).toEqual(names);
  });

  it('in no more webhooks than any description has callbacks', () => {
    const methods = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`M${at}`, {}]));
    const item = { additionalOperations: methods };
    const names = Array.from({ length: 500 }, (_, at) => [`w${at}`, { $ref: '#/components/pathItems/item' }]);
    const found = discovered(
      { webhooks: Object.fromEntries(names), components: { pathItems: { item } } },
      '3.2',
    );
    expect(found.operations).toHaveLength(20_000);
    expect(new Set(codes(found))).toEqual(new Set(['too-deep']));
  });

  it('in callback requests, at any depth, with the sender taking turns', () => {
    const found = discovered({
      paths: {
        '/a': {
          post: {
            callbacks: {
              one: {
                [url]: { post: { callbacks: { two: { $url: { post: { callbacks: { three: send } } } } } } },
              },
            },
          },
        },
      },
    });
    expect(found.outline).toEqual([
      [
        '/paths/~1a/post',
        '/callbacks/one/{$request.body#~1url}/post',
        '/callbacks/two/$url/post',
        '/callbacks/three/{$request.body#~1url}/post',
      ],
    ]);
    const one = found.operations[0]?.callbacks[0];
    expect([found.operations[0]?.sender, one?.sender, one?.callbacks[0]?.sender]).toEqual([
      'consumer',
      'provider',
      'consumer',
    ]);
  });

  it('in `query` and `additionalOperations`, which 3.2 added', () => {
    const holder = { callbacks: { done: { [url]: { query: {}, additionalOperations: { Notify: {} } } } } };
    const document = { paths: { '/a': { query: holder, additionalOperations: { COPY: holder } } } };
    expect(discovered(document, '3.2').outline).toEqual([
      [
        '/paths/~1a/query',
        '/callbacks/done/{$request.body#~1url}/query',
        '/callbacks/done/{$request.body#~1url}/additionalOperations/Notify',
      ],
      [
        '/paths/~1a/additionalOperations/COPY',
        '/callbacks/done/{$request.body#~1url}/query',
        '/callbacks/done/{$request.body#~1url}/additionalOperations/Notify',
      ],
    ]);
    expect(discovered(document, '3.2').operations.map(({ method }) => method)).toEqual(['QUERY', 'COPY']);
    expect(discovered(document, '3.1').outline).toEqual([]);
  });

  it('in components that nothing refers to: listed as unused', () => {
    const found = discovered({
      paths: {
        '/a': { $ref: '#/components/pathItems/used' },
        '/b': { post: { callbacks: { x: { $ref: '#/components/callbacks/used' } } } },
      },
      components: {
        pathItems: { used: { get: {} }, spare: { post: { callbacks: { x: send } } } },
        callbacks: { used: send, spare: send, alias: { $ref: '#/components/callbacks/spare' } },
      },
    });
    expect(found.operations.map(({ id, origin, unused }) => [id, origin, unused])).toEqual([
      ['/paths/~1b/post', 'path', false],
      ['/components/pathItems/spare/post', 'component-path-item', true],
      ['/components/callbacks/spare', 'component-callback', true],
      ['/components/callbacks/alias', 'component-callback', true],
    ]);
    expect(found.operations[2]).toMatchObject({ method: '', path: 'spare' });
    expect(found.operations[2]?.callbacks[0]).toMatchObject({
      id: '/components/callbacks/spare/{$request.body#~1url}/post',
      parentId: '/components/callbacks/spare',
      name: 'spare',
    });
  });

  it('whether a component is unused does not depend on the order of components', () => {
    const unused = (callbacks: JsonObject) =>
      discovered({ components: { callbacks } })
        .operations.map(({ path }) => path)
        .toSorted();
    const nested = { $url: { post: { callbacks: { b: { $ref: '#/components/callbacks/b' } } } } };
    for (const a of [{ $ref: '#/components/callbacks/b' }, nested]) {
      expect(unused({ a, b: send })).toEqual(['a', 'b']);
      expect(unused({ b: send, a })).toEqual(['a', 'b']);
    }
  });

  it('in a Callback Object that `paths` names by mistake: still unused', () => {
    const found = discovered({
      paths: { '/a': { $ref: '#/components/callbacks/done' } },
      components: { callbacks: { done: send } },
    });
    expect(found.operations.map(({ id }) => id)).toEqual(['/components/callbacks/done']);
  });

  it('nowhere below `x-` keys of a Callback Object; below `x-` callback names all the same', () => {
    const found = discovered({
      paths: { '/a': { post: { callbacks: { 'x-event': { 'x-note': { post: {} }, ...send } } } } },
    });
    expect(found.outline).toEqual([['/paths/~1a/post', '/callbacks/x-event/{$request.body#~1url}/post']]);
    expect(codes(found)).toEqual(['ext-as-name']);
  });
});

describe('references', () => {
  it('one component attached twice gives two ids', () => {
    const attached = { callbacks: { done: { $ref: '#/components/callbacks/done' } } };
    const found = discovered({
      paths: { '/a': { post: attached }, '/b': { post: attached } },
      components: { callbacks: { done: send } },
    });
    expect(found.outline).toEqual([
      ['/paths/~1a/post', '/callbacks/done/{$request.body#~1url}/post'],
      ['/paths/~1b/post', '/callbacks/done/{$request.body#~1url}/post'],
    ]);
    const [request] = found.operations[1]?.callbacks ?? [];
    expect(request?.references).toEqual([{ uri: 'api.json', pointer: '/paths/~1b/post/callbacks/done' }]);
    expect(request?.keyPlace).toEqual({
      uri: 'api.json',
      pointer: '/components/callbacks/done/{$request.body#~1url}',
    });
  });

  it('lead through other documents, and path items through `$ref` of their own', () => {
    const found = discovered({ paths: { '/a': { $ref: 'paths/a.json', summary: 'A' } } }, '3.0', {
      'paths/a.json': { servers: [], post: { callbacks: { done: { $ref: '../callbacks.json#/done' } } } },
      'callbacks.json': {
        done: { [url]: { $ref: '#/item', description: 'Done' } },
        item: { parameters: [], put: {} },
      },
    });
    expect(found.outline).toEqual([['/paths/~1a/post', '/callbacks/done/{$request.body#~1url}/put']]);
    const [request] = found.operations[0]?.callbacks ?? [];
    expect(request?.place).toEqual({ uri: 'callbacks.json', pointer: '/item/put' });
    expect(request?.references.map(({ uri }) => uri)).toEqual(['paths/a.json', 'callbacks.json']);
    expect(found.sites.get(request?.id ?? '')?.pathItems.map(({ pointer }) => pointer)).toEqual([
      '/done/{$request.body#~1url}',
      '/item',
    ]);
    expect(found.sites.get('/paths/~1a/post')?.pathItems.map(({ uri }) => uri)).toEqual([
      'api.json',
      'paths/a.json',
    ]);
  });

  it('name no path item that says nothing of its operations', () => {
    const found = discovered({ paths: { '/a': { post: { callbacks: { done: { [url]: { put: {} } } } } } } });
    expect([...found.sites.values()].map(({ pathItems }) => pathItems)).toEqual([[], []]);
  });

  it('a callback that nests itself ends at the repeat', () => {
    const found = discovered({
      paths: { '/a': { post: { callbacks: { again: { $ref: '#/components/callbacks/again' } } } } },
      components: {
        callbacks: {
          again: { [url]: { post: { callbacks: { again: { $ref: '#/components/callbacks/again' } } } } },
        },
      },
    });
    expect(found.outline).toEqual([
      [
        '/paths/~1a/post',
        '/callbacks/again/{$request.body#~1url}/post',
        '/callbacks/again/{$request.body#~1url}/post ↺',
      ],
    ]);
    expect(found.problems).toMatchObject([
      {
        code: 'cycle',
        severity: 'info',
        message: 'The callback `again` refers back to a request that contains it, so it is shown once.',
      },
    ]);
  });

  it('a callback whose path item is the operation’s own ends at the repeat', () => {
    const found = discovered({
      paths: { '/a': { post: { callbacks: { me: { [url]: { $ref: '#/paths/~1a' } } } } } },
    });
    expect(found.outline).toEqual([['/paths/~1a/post', '/callbacks/me/{$request.body#~1url}/post ↺']]);
  });

  it('the same callback side by side is not a repeat', () => {
    const ref = { $ref: '#/components/callbacks/done' };
    const found = discovered({
      paths: { '/a': { post: { callbacks: { one: ref, two: ref } } } },
      components: { callbacks: { done: send } },
    });
    expect(found.operations[0]?.callbacks.map(({ repeats }) => repeats)).toEqual([false, false]);
  });

  it('callbacks that all refer to one another end somewhere', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const callbacks = Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/callbacks/${name}` }]),
    );
    const found = discovered({
      paths: { '/a': { post: { callbacks } } },
      components: {
        callbacks: Object.fromEntries(names.map((name) => [name, { $url: { post: { callbacks } } }])),
      },
    });
    expect(found.sites.size).toBe(1_001);
    expect(codes(found)).toContain('too-deep');
  });

  it('a long chain of nested callbacks ends somewhere', () => {
    const link = (index: number) => ({
      $url: { post: { callbacks: { next: { $ref: `#/components/callbacks/c${index + 1}` } } } },
    });
    const chain = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`c${index}`, link(index)]));
    const found = discovered({
      paths: { '/a': { post: { callbacks: { next: { $ref: '#/components/callbacks/c0' } } } } },
      components: { callbacks: chain },
    });
    expect(found.outline[0]).toHaveLength(51);
    expect(codes(found)).toContain('too-deep');
    // Each of the components starts a chain of its own, up to the limit for all.
    expect(found.sites.size).toBeLessThan(30_000);
  }, 30_000);

  it.each([
    ['external', { $ref: 'events.json#/done' }, ['ref-external']],
    ['missing', { $ref: '#/components/callbacks/none' }, ['ref-missing']],
    ['circular', { $ref: '#/paths/~1a/post/callbacks/bad' }, ['ref-cycle']],
    ['with siblings', { $ref: '#/components/callbacks/ok', [url]: {}, description: 'x' }, ['ref-siblings']],
  ])('%s: a problem, and the others go on', (_, bad, expected) => {
    const found = discovered({
      paths: { '/a': { post: { callbacks: { bad, good: send } } } },
      components: { callbacks: { ok: {} } },
    });
    expect(found.outline).toEqual([['/paths/~1a/post', '/callbacks/good/{$request.body#~1url}/post']]);
    expect(codes(found).slice(0, 1)).toEqual(expected);
  });
});

describe('path items beside their `$ref`', () => {
  it('join; of two methods the nearer counts', () => {
    const found = discovered({
      paths: {
        '/a': { $ref: '#/paths/~1b', post: { callbacks: { near: send } } },
        '/b': { post: {}, put: { callbacks: { far: send } } },
      },
    });
    expect(found.outline.slice(0, 2)).toEqual([
      ['/paths/~1a/post', '/callbacks/near/{$request.body#~1url}/post'],
      ['/paths/~1a/put', '/callbacks/far/{$request.body#~1url}/post'],
    ]);
    expect(codes(found)).toEqual(['ref-siblings']);
  });

  it('stay where the reference leads nowhere', () => {
    const found = discovered({ paths: { '/a': { $ref: 'a.json', post: { callbacks: { near: send } } } } });
    expect(found.outline).toHaveLength(1);
    expect(codes(found)).toEqual(['ref-external']);
  });
});

describe('misplaced levels', () => {
  it('without a key there is no callback request', () => {
    const found = discovered({
      paths: { '/a': { post: { callbacks: { evt: { summary: 's', post: { responses: {} } } } } } },
    });
    expect(found.outline).toEqual([]);
    expect(codes(found)).toEqual(['level-missing']);
  });

  it('one level too many is read through', () => {
    const found = discovered({ paths: { '/a': { post: { callbacks: { group: { evt: send } } } } } });
    expect(found.outline).toEqual([['/paths/~1a/post', '/callbacks/group/evt/{$request.body#~1url}/post']]);
    expect(found.operations[0]?.callbacks[0]?.name).toBe('evt');
    expect(codes(found)).toEqual(['level-extra']);
  });

  it('a `$ref` below a key that points to a Callback Object is read through', () => {
    const components = { callbacks: { done: send } };
    const at = (key: string) =>
      discovered({
        paths: {
          '/a': { post: { callbacks: { evt: { [key]: { $ref: '#/components/callbacks/done' } } } } },
        },
        components,
      });
    const found = at('{$request.body#/hook}');
    expect(found.outline).toEqual([
      ['/paths/~1a/post', '/callbacks/evt/{$request.body#~1hook}/{$request.body#~1url}/post'],
    ]);
    const [request] = found.operations[0]?.callbacks ?? [];
    expect(request).toMatchObject({
      name: 'evt',
      key: url,
      keyPlace: { pointer: '/components/callbacks/done/{$request.body#~1url}' },
    });
    expect(request?.references.map(({ pointer }) => pointer)).toContain(
      '/paths/~1a/post/callbacks/evt/{$request.body#~1hook}',
    );
    expect(codes(found)).toEqual(['level-extra']);
    expect(at('done').operations[0]?.callbacks[0]?.name).toBe('done');
  });

  it('a Callback Object that refers to itself below a key ends', () => {
    const done = { $url: { $ref: '#/components/callbacks/done' }, '{$method}': { post: {} } };
    const found = discovered({
      paths: { '/a': { post: { callbacks: { evt: { $ref: '#/components/callbacks/done' } } } } },
      components: { callbacks: { done } },
    });
    expect(new Set(codes(found))).toEqual(new Set(['level-extra']));
    expect(found.outline).toEqual([
      ['/paths/~1a/post', '/callbacks/evt/$url/{$method}/post', '/callbacks/evt/{$method}/post'],
    ]);
  });

  it.each([
    [
      'a schema',
      { schemas: { S: { type: 'object', properties: {} } } },
      '#/components/schemas/S',
      'wrong-type',
    ],
    ['no method', { pathItems: { S: { summary: 's' } } }, '#/components/pathItems/S', 'empty-callback'],
  ])('a `$ref` below a key that points to %s: a problem at the key', (_, components, $ref, code) => {
    const found = discovered({
      paths: { '/a': { post: { callbacks: { evt: { [url]: { $ref } } } } } },
      components,
    });
    expect(found.operations).toEqual([]);
    expect(codes(found)).toEqual([code]);
  });

  it('an upper-case method is read as the lower-case one', () => {
    const found = discovered({ paths: { '/a': { post: { callbacks: { evt: { [url]: { POST: {} } } } } } } });
    expect(found.operations[0]?.callbacks[0]).toMatchObject({
      id: '/paths/~1a/post/callbacks/evt/{$request.body#~1url}/POST',
      method: 'POST',
    });
    expect(codes(found)).toEqual(['method-case']);
  });

  it('`callbacks` next to the methods is not a callback', () => {
    const found = discovered({ paths: { '/a': { callbacks: { evt: send }, post: {} } } });
    expect(found.operations).toEqual([]);
    expect(codes(found)).toEqual(['level-missing']);
  });
});

describe('wrong types', () => {
  it.each([
    ['paths', { paths: [] }],
    ['webhooks', { webhooks: 'x' }],
    ['a path item', { paths: { '/a': null } }],
    ['an operation', { paths: { '/a': { post: 1 } } }],
    ['callbacks', { paths: { '/a': { post: { callbacks: [send] } } } }],
    ['a callback', { paths: { '/a': { post: { callbacks: { evt: null } } } } }],
    ['a callback path item', { paths: { '/a': { post: { callbacks: { evt: { [url]: null } } } } } }],
    ['a callback operation', { paths: { '/a': { post: { callbacks: { evt: { [url]: { post: 'x' } } } } } } }],
    ['component callbacks', { components: { callbacks: true } }],
  ])('%s: one problem, no crash', (_, document) => {
    expect(codes(discovered(document)).filter((code) => code === 'wrong-type')).toHaveLength(1);
  });

  it('names inherited from Object are nothing special', () => {
    const text = '{"paths":{"__proto__":{"post":{"callbacks":{"constructor":{"toString":{"post":{}}}}}}}}';
    const found = discovered(JSON.parse(text));
    expect(found.outline).toEqual([['/paths/__proto__/post', '/callbacks/constructor/toString/post']]);
  });
});

describe('what a request carries', () => {
  it('its summary, operationId, tags and deprecation', () => {
    const operation = { summary: 'S', operationId: 'o', tags: ['t', 1], deprecated: true };
    const found = discovered({
      paths: { '/a': { post: { ...operation, callbacks: { evt: { [url]: { post: operation } } } } } },
    });
    const expected = { summary: 'S', operationId: 'o', tags: ['t'], deprecated: true };
    expect(found.operations[0]).toMatchObject(expected);
    expect(found.operations[0]?.callbacks[0]).toMatchObject(expected);
  });

  it('a repair that knows the operation’s names, where its key is invalid', () => {
    const found = discovered({
      paths: {
        '/a': {
          parameters: [{ name: 'callback_url', in: 'query' }],
          post: {
            requestBody: { content: { 'application/json': { schema: { properties: { id: {} } } } } },
            callbacks: { evt: { '{$callback_url}/x/{$request.body.id}': { post: {} } } },
          },
        },
      },
    });
    expect(found.operations[0]?.callbacks[0]?.repair).toMatchObject({
      kind: 'suggestion',
      key: '{$request.query.callback_url}/x/{$request.body#/id}',
    });
  });
});
