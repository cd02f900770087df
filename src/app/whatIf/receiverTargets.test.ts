import { expect, it } from 'vitest';
import { openDescription, requestPath } from '../../openapi/index.ts';
import type { State } from './receiverTargets.ts';
import { requestsIn, selectReceiverSubject, targetsIn } from './receiverTargets.ts';

const ok = { responses: { 204: { description: 'Received' } } };
const operation = (...names: readonly string[]) => ({
  post: {
    parameters: [
      { name: 'u', in: 'query', required: true, schema: { type: 'string', example: 'https://c.example' } },
    ],
    responses: { 201: { description: 'Created' } },
    callbacks: Object.fromEntries(
      names.map((name) => [name, { [`{$request.query.u}/${name}`]: { post: ok } }]),
    ),
  },
});

const text = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: { '/a': operation('one', 'two'), '/b': operation('three') },
  webhooks: { hook: { post: ok } },
});

function stateOf(name: string, source = text): State {
  const documents = [{ uri: 'a.json', text: source }];
  const description = openDescription({ entry: 'a.json', documents });
  const { analysis } = description;
  const all = analysis.operations.flatMap((each) => [each, ...each.callbacks]);
  const selected = all.find((each) => ('key' in each ? each.name : each.path) === name);
  const id = selected?.id ?? '';
  const details = Object.fromEntries(
    all.flatMap((each) => {
      const found = description.describe(each.id);
      return found ? [[each.id, found]] : [];
    }),
  );
  return {
    shown: { revision: 0, analysis, details, documents },
    work: {
      ...{
        id: 'w',
        set: { entry: 'a.json', documents },
        origin: { kind: 'paste' },
        edited: false,
        edits: {},
        review: {},
      },
      selection: { operationId: requestPath(analysis, id)[0]?.id ?? '', callbackId: id },
    },
  };
}

it.each([
  ['one', 'request', ['one']],
  ['one', 'operation', ['one', 'two']],
  ['one', 'document', ['one', 'two', 'three', 'hook']],
  ['three', 'operation', ['three']],
  ['hook', 'request', ['hook']],
  ['hook', 'document', ['one', 'two', 'three', 'hook']],
] as const)('of %s the scope %s has %j', (name, scope, names) => {
  const found = requestsIn(stateOf(name), scope);
  expect(found.map((each) => ('key' in each ? each.name : each.path))).toEqual(names);
});

it('targets have the URLs that the samples give, and a made-up one for webhooks', () => {
  expect(targetsIn(stateOf('one'), 'document').map(({ url }) => url)).toEqual([
    ...[
      'https://c.example/one',
      'https://c.example/two',
      'https://c.example/three',
      'https://consumer.example/hook',
    ],
  ]);
});

it('the subject says who decides each piece of the URL, and offers only scopes that hold more', () => {
  const state = stateOf('three');
  const subject = selectReceiverSubject(state);
  expect(subject).toMatchObject({
    name: 'three',
    pieces: [
      { text: 'https://c.example', from: 'yours to choose, as `query u`' },
      { text: '/three', from: 'as it is in the description' },
    ],
    after: { method: 'POST', path: '/b', status: '201' },
    scopes: [
      { scope: 'request', count: 1 },
      { scope: 'document', count: 4 },
    ],
  });
  expect(selectReceiverSubject({ ...state })).toBe(subject);
});

it('of a callback that several operations refer to names all of them', () => {
  const shared = { callbacks: { one: { $ref: '#/components/callbacks/one' } } };
  const { post } = operation();
  const { callbacks } = operation('one').post;
  const source = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: { '/a': { post: { ...post, ...shared }, put: { ...post, ...shared } }, '/c': operation('three') },
    components: { callbacks },
  });
  expect(selectReceiverSubject(stateOf('one', source))?.after).toMatchObject({
    method: 'POST',
    path: '/a',
    others: ['PUT /a'],
  });
});
