import { expect, it } from 'vitest';
import { readBody } from '../../../openapi/http/index.ts';
import { textFault } from './jsonFault.ts';

it.each([
  ['{\n  "id" 1\n}', 'Line 2, column 8', ['"id" ', '1']],
  ['{"a": 1,}', 'Line 1, column 8', ['{"a": 1', ',}']],
  ['{\n  "a": 1,\n', 'Line 3, column 1', ['"a": 1,']],
  ['{', 'Line 1, column 2', ['{']],
  ['\n\n{"a"\n  \n', 'Line 5, column 1', ['{"a"']],
])('%j is broken at %s', (text, place, line) => {
  const fault = textFault(readBody('application/json', text));
  expect(fault?.place).toBe(place);
  expect(fault?.line.map(({ start, end }) => text.slice(start, end))).toEqual(line);
});

it('says nothing of a text that can be read', () => {
  expect(textFault(readBody('application/json', '{}'))).toBeUndefined();
});
