import { expect, it } from 'vitest';
import { pairedAt } from './pairedAt.ts';

it.each([
  [{ 201: true, 202: false }, '201', true],
  [{ 201: true, 202: false }, '202', false],
  [{ 201: false, 202: false }, '201', undefined],
  [{ 201: true }, 'toString', undefined],
  [{ 201: true }, undefined, undefined],
  [undefined, '201', undefined],
] as const)('%j at %s: %s', (paired, status, wanted) => {
  expect(pairedAt(paired, status)).toBe(wanted);
});
