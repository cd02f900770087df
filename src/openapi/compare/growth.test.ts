import { expect, it } from 'vitest';
import { growth, LINEAR } from '../growth.fixture.ts';
import { openDocuments } from '../slice/slice.fixture.ts';
import type { JsonValue } from '../source/json.ts';
import { AT, BASE, changesOf, compared, edited, requestOf } from './compare.fixture.ts';
import type { CompareInput } from './compare.types.ts';
import { compareDescriptions } from './compareDescriptions.ts';

/** Many callbacks of one operation, or one each of many. */
function many(count: number, request: JsonValue = requestOf()): JsonValue {
  const callbacks = Array.from({ length: count }, (_, index): [string, JsonValue] => [
    `on${index}`,
    { [`{$request.body#/url}/${index}`]: { post: request } },
  ]);
  return edited({ [AT.callbacks]: Object.fromEntries(callbacks) });
}

const changes: readonly (readonly [string, (text: string) => string])[] = [
  ['unchanged', (text) => text],
  ['renamed', (text) => text.replaceAll('"on', '"to')],
  ['with another payload', (text) => text.replaceAll('"maxLength":10', '"maxLength":20')],
];

it.each(changes)(
  'takes time in proportion to the callbacks: %s',
  (_, change) => {
    const opened = new Map<string, Pick<CompareInput, 'before' | 'after'>>();
    const textOf = (count: number) => {
      const text = JSON.stringify(many(count));
      const [before, after] = [text, change(text)].map((each) => openDocuments({ 'api.json': each }));
      if (before && after) opened.set(text, { before, after });
      return text;
    };
    const run = (text: string) => {
      const input = opened.get(text);
      return input && compareDescriptions(input);
    };
    expect(growth(textOf, 50, run)).toBeLessThan(LINEAR);
  },
  60_000,
);

it('bounds schemas that multiply: branches in branches, references in circles, and long lists', () => {
  const wide = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, index) => [`m${index}`, { type: 'string' }]),
  );
  const branches = (leaf: string): JsonValue => ({
    allOf: Array.from({ length: 12 }, () => ({
      oneOf: Array.from({ length: 12 }, (_, index) => ({ properties: { [`${leaf}${index}`]: {} } })),
    })),
  });
  const circle = (leaf: string): JsonValue =>
    Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `S${index}`,
        {
          properties: {
            [leaf]: { type: 'string' },
            ...Object.fromEntries(
              Array.from({ length: 40 }, (_, to) => [`p${to}`, { $ref: `#/components/schemas/S${to}` }]),
            ),
          },
        },
      ]),
    );
  const documentWith = (payload: JsonValue, schemas: JsonValue = {}) =>
    edited({ '/components/schemas': schemas, [AT.payload]: payload });
  expect(compared(documentWith(branches('a')), documentWith(branches('b'))).remarks).toEqual([
    'Some schemas could not be read as a whole: they have too many alternatives, or references that lead nowhere.',
  ]);
  const first = { $ref: '#/components/schemas/S0' };
  const round = compared(documentWith(first, circle('a')), documentWith(first, circle('b')));
  expect(round.remarks).toEqual([
    'Some schemas are too large or too deep to compare; only a part of them was compared.',
  ]);
  expect(changesOf(round).length).toBeGreaterThan(0);
  const long = changesOf(compared(BASE, documentWith({ type: 'object', properties: wide })));
  expect(long.length).toBeLessThan(400);
});
