import { describe, expect, it } from 'vitest';
import { caretKeyAt } from './caretKey.ts';

/** Reads a text with `|` at the caret. */
function read(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const key = caretKeyAt(text, offset);
  return key && { ...key, written: text.slice(key.range.start, key.range.end) };
}

const above = `openapi: 3.1.0
paths:
  /a:
    post:
      # a comment
      parameters:
      - name: u
        in: query

      callbacks:
        'on A':
`;
const path = ['paths', '/a', 'post', 'callbacks', 'on A'];

describe('caretKeyAt', () => {
  it.each([
    ["          '{$req|}/data':", "'{$req|}/data'", 'single', true],
    ["          '{$req|}/data'", "'{$req|}/data'", 'single', false],
    ["          '{$req|", "'{$req|", 'single', false],
    ["          '{$req|:", "'{$req|", 'single', true],
    ['          "{$req|}": {}', '"{$req|}"', 'double', true],
    ['          $request.body#/u|rl:', '$request.body#/u|rl', 'plain', true],
    ['          https://a.example/{$|}: x', 'https://a.example/{$|}', 'plain', true],
    ['          {|}', '{|}', 'plain', false],
    ['          {$re|', '{$re|', 'plain', false],
    ['          |', '|', 'plain', false],
    ['          a| # note', 'a|', 'plain', false],
  ])('YAML: %s', (line, written, quoting, hasColon) => {
    const key = read(`${above}${line}\n            post: {}\n`);
    const bare = written.replace('|', '');
    const quotes = quoting === 'plain' ? 0 : 1;
    const [before, after] = written.split('|');
    expect(key).toMatchObject({
      path,
      written: bare,
      quoting,
      hasColon,
      before: before?.slice(quotes),
      after: key?.closed && quotes ? after?.slice(0, -1) : after,
      inFlow: false,
    });
  });

  it('reads the escapes of quotes', () => {
    expect(read(`${above}          'it''s {|}':`)).toMatchObject({ before: "it's {", after: '}' });
    expect(read(`${above}          "a\\"{|}":`)).toMatchObject({ before: 'a"{', after: '}' });
  });

  it('takes the depth of an empty line from the caret', () => {
    expect(read(`${above}      |\n`)?.path).toEqual(['paths', '/a', 'post']);
    expect(read(`${above}        |\n`)?.path).toEqual(['paths', '/a', 'post', 'callbacks']);
  });

  it.each([
    ["          'k': |", 'a value'],
    ["          'k'|:", 'after the quote'],
    ['          # k|', 'a comment'],
    ['          - k|', 'an element'],
  ])('%s is not a key', (line) => {
    expect(read(`${above}${line}`)).toBeUndefined();
  });

  it.each([
    ["onA: { '{$u|}': { post: {} } }", ['onA'], 'single'],
    ['onA: { "{$u|}": {', ['onA'], 'double'],
    ["onA: { x-a: [1, {b: 2}], '{$u|", ['onA'], 'single'],
  ])('YAML between braces: %s', (line, names, quoting) => {
    const key = read(`paths:\n  /a:\n    post:\n      callbacks:\n        ${line}`);
    expect(key).toMatchObject({
      path: ['paths', '/a', 'post', 'callbacks', ...names],
      quoting,
      inFlow: true,
    });
  });

  it.each([
    ['{"paths": {"/a": {"post": {"callbacks": {"onA": {"{$u|}": {}}}}}}}', true, true],
    ['{"paths": {"/a": {"post": {"x": ["a,b", {"c": 1}], "callbacks": {"onA": {"{$u|', false, false],
    ['{\n "paths": {\n "/a": {"post": {"callbacks": {"onA": {"{$u|\n  "post": {}', false, false],
  ])('JSON: %s', (text, closed, hasColon) => {
    expect(read(text)).toMatchObject({
      path: ['paths', '/a', 'post', 'callbacks', 'onA'],
      before: '{$u',
      quoting: 'double',
      closed,
      hasColon,
      json: true,
    });
  });

  it.each(['{"a": "|"}', '{"a": |}', '{"a": ["|"]}', '{"a"|: 1}', '{"a": 1}|'])(
    'JSON: %s is not a key',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('JSON: an empty place in an object is an empty key', () => {
    expect(read('{"a": {\n  |\n}}')).toMatchObject({ path: ['a'], written: '', quoting: 'plain' });
  });
});
