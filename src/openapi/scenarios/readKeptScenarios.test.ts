import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { LONGEST_NAME, MOST_KEPT, readKeptScenarios } from './readKeptScenarios.ts';

it('reads what was kept', () => {
  const kept = [
    { name: 'No id', edits: { fields: { 'request.query.id': { send: false } } }, expect: 'none' },
    {
      name: 'URL',
      edits: { requestBodies: { 'application/json': '{}' } },
      expect: { url: 'https://c.example' },
    },
    { name: 'Seen', edits: {} },
  ];
  expect(readKeptScenarios(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

it.each([
  ['no list', {}, []],
  ['no name', [{ edits: {} }, { name: ' \n ' }, { name: 7 }, null], []],
  ['a name over several lines', [{ name: 'a\r\n\u202eb\ud800' }], [{ name: 'a b', edits: {} }]],
  ['a long name', [{ name: 'x'.repeat(1000) }], [{ name: 'x'.repeat(LONGEST_NAME), edits: {} }]],
  [
    'members of other types',
    [
      {
        name: 'a',
        edits: { server: 'x', fields: { a: 1, b: { text: 2 } }, __proto__: { status: '1' } },
        expect: 'url',
      },
    ],
    [{ name: 'a', edits: { fields: { a: {}, b: {} } } }],
  ],
])('leaves out %s', (_, json, expected) => {
  expect(readKeptScenarios(JSON.parse(JSON.stringify(json)))).toEqual(expected);
});

it('keeps a limited number', () => {
  expect(readKeptScenarios(Array.from({ length: 500 }, () => ({ name: 'a', edits: {} })))).toHaveLength(
    MOST_KEPT,
  );
});

test('never throws, and reads what it has read as the same', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ name: fc.string({ unit: 'binary' }), edits: fc.jsonValue(), expect: fc.jsonValue() }),
      ),
      (json) => {
        const kept = readKeptScenarios(JSON.parse(JSON.stringify(json)));
        expect(readKeptScenarios(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      },
    ),
  );
});
