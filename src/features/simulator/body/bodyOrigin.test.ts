import { expect, it } from 'vitest';
import { readBody } from '../../../openapi/http/index.ts';
import { media } from '../fixtures.ts';
import { originWords } from './bodyOrigin.ts';

const TEXT = '{"a": 1, "b": [2, {}]}';

it.each<[string, boolean, readonly string[], boolean, string | undefined]>([
  ['an example', false, [], false, undefined],
  ['put together from examples', true, [], false, "from the document's examples"],
  ['typed', true, [], true, undefined],
  ['generated in part', true, ['/a'], false, 'partly generated'],
  ['generated', true, ['/a', '/b/0', '/b/1'], false, 'generated'],
  ['generated and then typed into', true, ['/a', '/b/0', '/b/1'], true, 'partly generated'],
])('says of a body that is %s where it comes from', (_, assembled, generated, edited, words) => {
  const given = media(TEXT, assembled ? { assembled: true } : {});
  expect(originWords(given, readBody('application/json', TEXT, generated), edited)).toBe(words);
});
