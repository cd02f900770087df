import { expect, it } from 'vitest';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { declaredParameters, findDeclared } from './declaredParameters.ts';

const at = (pointer: string) => ({ uri: 'a.json', pointer });

const workspace = workspaceOf({
  'a.json': {
    near: {
      parameters: [
        { name: 'id', in: 'query', description: 'near' },
        { $ref: '#/shared' },
        { $ref: '#/none' },
      ],
    },
    item: {
      parameters: [
        { name: 'id', in: 'query', description: 'far' },
        { name: 'id', in: 'path' },
        { name: 'X-Reply', in: 'header' },
      ],
    },
    shared: { name: 'x-reply', in: 'header' },
    odd: { parameters: [null, 'text', { name: 1, in: 'query' }, { name: 'a' }, { in: 'query' }] },
    broken: { parameters: { name: 'a', in: 'query' } },
  },
});

it('the operation’s own come before those of its path item', () => {
  expect(declaredParameters(workspace, { place: at('/near'), pathItems: [at('/item')] })).toEqual([
    { name: 'id', in: 'query', place: at('/near/parameters/0') },
    { name: 'x-reply', in: 'header', place: at('/shared') },
    { name: 'id', in: 'path', place: at('/item/parameters/1') },
  ]);
});

it.each([['/odd'], ['/broken'], ['/none']])('%s declares nothing', (pointer) => {
  expect(declaredParameters(workspace, { place: at(pointer), pathItems: [] })).toEqual([]);
});

it('parameters are read once for all the callbacks of an operation', () => {
  const set = workspaceOf({
    'api.json': { paths: { '/a': { post: { parameters: [{ name: 'X-Id', in: 'header' }] } } } },
  });
  const scope = { place: { uri: 'api.json', pointer: '/paths/~1a/post' }, pathItems: [] };
  const declared = declaredParameters(set, scope);
  expect(declaredParameters(set, { ...scope })).toBe(declared);
  expect(findDeclared(declared, 'header', 'x-id')?.name).toBe('X-Id');
  expect(findDeclared(declared, 'query', 'X-Id')).toBeUndefined();
});
