import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { callbackAt } from './callbackAt.ts';

const yaml = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      summary: Start
      callbacks:
        onData:
          '{$request.query.url}/{$request.query.id}':
            post:
              summary: Data
              callbacks:
                onAck:
                  '{$url}':
                    put: { summary: Ack }
            get: { summary: Poll }
        shared: { $ref: '#/components/callbacks/shared' }
  /b:
    post:
      callbacks:
        shared: { $ref: '#/components/callbacks/shared' }
components:
  callbacks:
    shared:
      '{$request.header.cb}':
        post: { summary: Common }
`;
const json = JSON.stringify(
  {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': { post: { callbacks: { onData: { '{$request.query.url}/x': { post: { summary: 'Data' } } } } } },
    },
  },
  null,
  2,
);

function at(text: string, mark: string, preferred?: string) {
  const { analysis } = openDescription({ entry: 'a', documents: [{ uri: 'a', text }] });
  const found = callbackAt(analysis, 'a', text.indexOf(mark) + 1, preferred);
  return found && [found.callbackId.split('/callbacks/').slice(1).join(' > '), found.part];
}

it.each([
  ['newPet', '/webhooks/newPet/post', undefined],
  ['Sent', '/webhooks/newPet/post', undefined],
  ['adopt', '/webhooks/newPet/post/callbacks/adopt/{$url}/put', undefined],
  ['here', '/webhooks/here/post', undefined],
  ['Shared', '/webhooks/here/post', undefined],
  ['Shared', '/webhooks/there/post', '/webhooks/there/post'],
  ['version', undefined, undefined],
])('%s belongs to its webhook, or to a callback inside it', (mark, id, preferred) => {
  const text = `openapi: 3.1.0
info: { title: T, version: '1' }
webhooks:
  newPet:
    post:
      summary: Sent
      callbacks: { adopt: { '{$url}': { put: {} } } }
  here: { $ref: '#/components/pathItems/event' }
  there: { $ref: '#/components/pathItems/event' }
components:
  pathItems: { event: { post: { summary: Shared } } }
`;
  const { analysis } = openDescription({ entry: 'a', documents: [{ uri: 'a', text }] });
  expect(callbackAt(analysis, 'a', text.indexOf(mark) + 1, preferred)?.callbackId).toBe(id);
});

describe.each([
  ['YAML', yaml],
  ['JSON', json],
])('in %s', (_, text) => {
  it.each([
    ['onData', 'onData/'],
    ['{$request.query.url}', 'onData/'],
    ['Data', 'onData/'],
  ])('%s belongs to its callback', (mark, id) => {
    expect(at(text, mark)?.[0]).toContain(id);
  });

  it('an expression is a part', () => {
    expect(at(text, '{$request.query.url}')?.[1]).toBe(0);
    expect(at(text, 'title')).toBeUndefined();
  });
});

it.each([
  ['{$request.query.id}', 'onData/{$request.query.url}~1{$request.query.id}/post', 2],
  ['/{$request.query.id}', 'onData/{$request.query.url}~1{$request.query.id}/post', undefined],
  ['Poll', 'onData/{$request.query.url}~1{$request.query.id}/get', undefined],
  ['{$url}', 'onData/{$request.query.url}~1{$request.query.id}/post > onAck/{$url}/put', 0],
  ['Ack }', 'onData/{$request.query.url}~1{$request.query.id}/post > onAck/{$url}/put', undefined],
])('%s is in %s', (mark, id, part) => {
  // The caret is after the first character, so a slash before an expression is text up to there.
  expect(at(yaml, mark)).toEqual([id, mark.startsWith('/') ? 2 : part]);
});

it('a component belongs to the preferred one of those that refer to it', () => {
  const first = '/paths/~1a/post/callbacks/shared/{$request.header.cb}/post';
  const second = '/paths/~1b/post/callbacks/shared/{$request.header.cb}/post';
  const { analysis } = openDescription({ entry: 'a', documents: [{ uri: 'a', text: yaml }] });
  const offset = yaml.indexOf('Common');
  expect(callbackAt(analysis, 'a', offset)?.callbackId).toBe(first);
  expect(callbackAt(analysis, 'a', offset, second)?.callbackId).toBe(second);
});

it('is in no callback elsewhere, nor in another document', () => {
  expect(at(yaml, 'Start')).toBeUndefined();
  const { analysis } = openDescription({ entry: 'a', documents: [{ uri: 'a', text: yaml }] });
  expect(callbackAt(analysis, 'b', yaml.indexOf('Data'))).toBeUndefined();
});
