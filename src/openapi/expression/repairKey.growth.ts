import { expect, it } from 'vitest';
import { growth, LINEAR } from '../growth.fixture.ts';
import { parseKey } from './parseKey.ts';
import type { RepairContext } from './repair.types.ts';
import { repairKey } from './repairKey.ts';

it.each([
  ['of no message', (name: string) => `{$query.${name}}`],
  ['that name only a parameter', (name: string) => `{$${name}}`],
  ['of another case', (name: string) => `{$${name.toUpperCase()}}`],
])('many broken expressions %s beside many parameters take no worse than n log n', (_, write) => {
  const keyOf = (count: number) =>
    Array.from({ length: count }, (_each, index) => write(`p${index}`)).join('/');
  const run = (key: string) => {
    const count = key.split('/').length;
    const context: RepairContext = {
      parameters: Array.from({ length: count }, (_each, index) => ({ name: `p${index}`, in: 'query' })),
      requestPointers: [],
      responsePointers: [],
      callbackPathParameters: [],
    };
    return repairKey(parseKey(key), context);
  };
  expect(growth(keyOf, 1_000, run)).toBeLessThan(LINEAR);
});
