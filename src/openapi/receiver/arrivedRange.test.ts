import { expect, it } from 'vitest';
import { parseMessage } from '../wire/parseMessage.ts';
import type { Deviation } from './arrived.types.ts';
import { arrivedRange } from './arrivedRange.ts';

const RAW =
  'PUT /a/b?x=1&y%20z=2 HTTP/1.1\r\nHost: c.example\r\nX-Id: 7\r\nContent-Type: text/plain\r\n\r\n{"a":1}';
const CURL = `curl -X PUT 'https://c.example/a/b?x=1&y%20z=2' -H 'X-Id: 7' -H "Content-Type: text/plain" -d '{"a":1}'`;

const place = (
  text: string,
  at: Pick<Deviation, 'place' | 'name'>,
  within?: { start: number; end: number },
) => {
  const message = parseMessage(text);
  if (!('kind' in message) || message.kind !== 'request') throw new Error(text);
  const range = arrivedRange(text, message, at, within);
  return range && text.slice(range.start, range.end);
};

it.each<[Pick<Deviation, 'place' | 'name'>, string | undefined]>([
  [{ place: 'method' }, 'PUT'],
  [{ place: 'path' }, '/a/b'],
  [{ place: 'query', name: 'x' }, 'x=1'],
  [{ place: 'query', name: 'y z' }, 'y%20z=2'],
  [{ place: 'query', name: 'missing' }, undefined],
  [{ place: 'header', name: 'x-id' }, 'X-Id: 7'],
  [{ place: 'header', name: 'missing' }, undefined],
  [{ place: 'content type' }, 'Content-Type: text/plain'],
  [{ place: 'body' }, '{"a":1}'],
  [{ place: 'security' }, undefined],
])('%j is at %j', (at, found) => {
  expect(place(RAW, at)).toBe(found);
  expect(place(CURL, at)).toBe(found);
});

it('is a part of the body', () => {
  expect(place(RAW, { place: 'body' }, { start: 5, end: 6 })).toBe('1');
});
