import { expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { AT, BASE, changesOf, compared, edited } from './compare.fixture.ts';

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
