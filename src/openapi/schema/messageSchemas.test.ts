import { expect, it } from 'vitest';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { messagePointers } from './messageSchemas.ts';

const at = (pointer: string) => ({ uri: 'a.json', pointer });
const media = (...names: string[]) => ({
  schema: { properties: Object.fromEntries(names.map((name) => [name, {}])) },
});

const workspace = workspaceOf({
  'a.json': {
    post: {
      requestBody: { $ref: '#/body' },
      responses: {
        200: { content: { 'application/json': media('id') } },
        default: { content: { 'application/json': { $ref: '#/media' } } },
      },
    },
    body: {
      content: { 'application/json': media('url', 'id'), 'multipart/form-data': media('jsonData', 'url') },
    },
    media: media('error'),
    stream: {
      requestBody: { content: { 'application/jsonl': { itemSchema: { properties: { url: {} } } } } },
    },
    odd: { requestBody: { content: [1] }, responses: 'none' },
  },
});

it.each([
  ['/post', 'request', ['/url', '/id', '/jsonData']],
  ['/post', 'response', ['/id', '/error']],
  ['/stream', 'request', ['/0', '/0/url']],
  ['/odd', 'request', []],
  ['/odd', 'response', []],
  ['/none', 'request', []],
] as const)('%s %s: %j', (pointer, message, expected) => {
  expect(messagePointers(workspace, at(pointer), message)).toEqual(expected);
});
