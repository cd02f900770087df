import { expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { exampleData } from './exampleData.ts';

const examples = {
  one: { value: { id: 1, owner: { $ref: '#/components/examples/two/value' } } },
  two: { value: { id: 2 } },
  self: { value: { self: { $ref: '#/components/examples/self/value' } } },
};

const read = (example: JsonValue) =>
  exampleData(workspaceOf({ 'a.json': { example, components: { examples } } }), {
    uri: 'a.json',
    pointer: '/example',
  });

it.each<[string, JsonValue, JsonValue, boolean]>([
  ['data', { a: [1, null] }, { a: [1, null] }, false],
  ['a reference', { $ref: '#/components/examples/two/value' }, { id: 2 }, true],
  ['a reference to an Example Object', { $ref: '#/components/examples/two' }, { id: 2 }, true],
  [
    'references in references',
    [{ $ref: '#/components/examples/one/value' }],
    [{ id: 1, owner: { id: 2 } }],
    true,
  ],
  ['a list of parts', { allOf: [{ $ref: '#/components/examples/two/value' }] }, { id: 2 }, true],
  ['a reference that leads nowhere', { $ref: '#/nowhere' }, { $ref: '#/nowhere' }, false],
  [
    'a reference with company',
    { $ref: '#/components/examples/two', a: 1 },
    { $ref: '#/components/examples/two', a: 1 },
    false,
  ],
  ['`allOf` as data', { allOf: [{ a: 1 }] }, { allOf: [{ a: 1 }] }, false],
])('reads %s', (_, example, value, followed) => {
  expect(read(example)).toEqual({ value, followed });
});

it('ends where a reference leads into itself', () => {
  expect(JSON.stringify(read({ $ref: '#/components/examples/self/value' })?.value).length).toBeLessThan(200);
});
