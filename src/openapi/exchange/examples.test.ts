import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { simulate } from '../simulation/simulate.ts';
import type { JsonObject } from '../source/json.ts';
import { buildExchange } from './buildExchange.ts';
import { chooseExample, declaredOnly } from './examples.ts';

describe('chooseExample', () => {
  const one = { value: { name: 'a' } };
  const two = { value: { name: 'b', url: 'https://c.example' } };
  const none = { value: { url: null } };

  it.each([
    ['the first where no key reads', [], one],
    ['the first that has what a key reads', ['/url'], two],
    ['the first that has most of it', ['/url', '/name', '/other'], two],
    ['the first where each has it', ['/name'], one],
    ['the first where none has it', ['/other'], one],
  ])('takes %s', (_, wanted, expected) => {
    expect(chooseExample([one, none, two], wanted)).toBe(expected);
  });

  it('takes none from an empty list', () => {
    expect(chooseExample([], ['/url'])).toBeUndefined();
  });
});

describe('declaredOnly', () => {
  const url = { type: 'string' };
  const inner = { type: 'object', allOf: [{ properties: { url } }] };
  const schema = { type: 'object', properties: { url, inner, list: { type: 'array', items: inner } } };

  it.each([
    ['/url', {}, true],
    ['/url', { url: 'x' }, false],
    ['/inner/url', { inner: {} }, true],
    ['/list/1/url', { list: [] }, true],
    ['/other', {}, false],
    ['', {}, false],
  ])('%s of %j: %s', (pointer, sample, expected) => {
    expect(declaredOnly(schema, sample, [pointer])).toEqual(expected ? [pointer] : []);
  });
});

function firstUrl(media: JsonObject) {
  const requestBody = { content: { 'application/json': media } };
  const callbacks = { evt: { '{$request.body#/url}': { post: {} } } };
  const text = JSON.stringify({ openapi: '3.1.0', paths: { '/a': { post: { requestBody, callbacks } } } });
  const { analysis, describe: detailOf } = openDescription({
    entry: 'a.json',
    documents: [{ uri: 'a.json', text }],
  });
  const [operation] = analysis.operations;
  const detail = detailOf(operation?.id ?? '');
  const parsed = operation?.callbacks[0]?.parsed;
  if (!detail || !parsed) throw new Error('no callback');
  const { callbackUrl, parts } = simulate(parsed, buildExchange(detail, {}), { minor: '3.1' });
  return { callbackUrl, parts: JSON.stringify(parts) };
}

const schema = { type: 'object', properties: { url: { type: 'string' } } };

it('a callback gets its URL from the first named example that has it', () => {
  const examples = { without: { value: {} }, having: { value: { url: 'https://c.example/b' } } };
  expect(firstUrl({ schema, examples }).callbackUrl).toMatchObject({ url: 'https://c.example/b' });
});

it('where no example has it, the reason says that the schema declares it', () => {
  const examples = { without: { value: {} }, other: { value: { uri: 'https://c.example/b' } } };
  expect(firstUrl({ schema, examples }).parts).toContain(
    'the request body has no member `url`; the schema declares it',
  );
  expect(firstUrl({ examples }).parts).not.toContain('the schema declares it');
});
