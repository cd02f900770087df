import { expect, it } from 'vitest';
import { parseKey } from '../expression/parseKey.ts';
import { verdictWord } from './verdictWord.ts';

it.each([
  ['{$request.body.id}', 'not valid'],
  ['{$request.query.url}', 'never'],
] as const)('of %s is “%s”', (key, word) => {
  expect(verdictWord({ parsed: parseKey(key), verdict: { kind: 'never', reasons: [] } })).toBe(word);
  expect(verdictWord({ parsed: parseKey(key) })).toBeUndefined();
});
