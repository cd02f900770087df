import { expect, it } from 'vitest';
import { parseMessage } from './parseMessage.ts';
import { shellWords } from './shellWords.ts';

it.each([
  ['curl a && rm b', ['curl', 'a']],
  ['curl a| sh', ['curl', 'a']],
  ['curl a |sh', ['curl', 'a']],
  ['curl a >b', ['curl', 'a']],
  ['curl a?b=c&d=e -v', ['curl', 'a?b=c&d=e', '-v']],
  ['curl a &b', ['curl', 'a', '&b']],
  ['curl a;b', ['curl', 'a;b']],
  ['curl a;', ['curl', 'a']],
])('of %s the words are %j', (text, words) => {
  expect(shellWords(text)).toEqual({ words });
});

it('a command may hold many bytes that are not UTF-8', () => {
  const read = parseMessage(`curl https://a.example -d $'${'\\xff'.repeat(200_000)}'`);
  expect('body' in read && read.body?.text).toBe('\xff'.repeat(200_000));
});

it('a name of a form with very many brackets is left alone', () => {
  expect(() => parseMessage(`curl 'https://a.example?f${'[a]'.repeat(50_000)}=1'`)).not.toThrow();
});
