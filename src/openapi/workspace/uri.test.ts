import { describe, expect, it } from 'vitest';
import { percentDecode } from '../source/percentDecode.ts';
import { normalizeUri, resolveUri, splitFragment } from './uri.ts';

describe('resolveUri', () => {
  it.each([
    ['openapi.yaml', '', 'openapi.yaml'],
    ['openapi.yaml', 'paths/login.yaml', 'paths/login.yaml'],
    ['openapi.yaml', './paths/login.yaml', 'paths/login.yaml'],
    ['api/openapi.yaml', '../common/events.yaml', 'common/events.yaml'],
    ['openapi.yaml', '../common/events.yaml', '../common/events.yaml'],
    ['../a/b.yaml', '../../c.yaml', '../../c.yaml'],
    ['a/b.yaml', '/c.yaml', '/c.yaml'],
    ['a/b.yaml', 'https://example.com/c.yaml', 'https://example.com/c.yaml'],
    ['https://example.com/a/b.json', '../c.json', 'https://example.com/c.json'],
    ['https://example.com/a/b.json', '//other.example/c.json', 'https://other.example/c.json'],
    ['https://example.com/a/b.json', '', 'https://example.com/a/b.json'],
    ['urn:example:api', 'c.json', 'c.json'],
    ['C:/specs/api.yaml', 'c.yaml', 'C:/specs/c.yaml'],
    ['api.yaml', 'http://[broken', 'http://[broken'],
  ])('%s + %s is %s', (base, reference, expected) => {
    expect(resolveUri(base, reference)).toBe(expected);
  });
});

it('equal URLs have one spelling', () => {
  expect(normalizeUri('HTTPS://Example.com:443/a/./b')).toBe(normalizeUri('https://example.com/a/b'));
});

describe('splitFragment', () => {
  it.each([
    ['a.yaml#/b#c', 'a.yaml', '/b#c'],
    ['#/b', '', '/b'],
    ['a.yaml', 'a.yaml', ''],
    ['', '', ''],
  ])('%s is the document "%s" and the fragment "%s"', (reference, document, fragment) => {
    expect(splitFragment(reference)).toEqual({ document, fragment });
  });
});

it.each([
  ['%7Bid%7D', '{id}'],
  ['100%', '100%'],
  ['%zz', '%zz'],
])('percentDecode(%s) is %s', (text, expected) => {
  expect(percentDecode(text)).toBe(expected);
});
