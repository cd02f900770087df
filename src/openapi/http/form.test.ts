import { expect, it } from 'vitest';
import { gather } from './form.ts';

it('a name that comes again makes a list, in the order of the first of each', () => {
  expect(
    gather([
      ['a', '1'],
      ['__proto__', 2],
      ['a', null],
    ]),
  ).toEqual(
    Object.fromEntries([
      ['a', ['1', null]],
      ['__proto__', 2],
    ]),
  );
});
