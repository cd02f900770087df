import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { officialFaults } from '../official.fixture.ts';
import { readBrokenText } from '../source/brokenText.ts';
import type { JsonValue } from '../source/json.ts';
import { parseSource } from '../source/parseSource.ts';
import { formatPointer, readPointer } from '../source/pointer.ts';
import type { FragmentKind } from '../spec/documentKind.ts';
import { classify } from '../workspace/classify.ts';
import { frameOf, wrapFragment } from './wrapFragment.ts';

const parse = (text: string) => parseSource(text, readBrokenText);

/** Wraps a text as what it is, and reads the excerpt back out of the document. */
function wrap(text: string) {
  const { value } = parse(text);
  const kind = classify(value, text);
  if (kind.kind !== 'fragment') throw new Error(`${kind.kind} is not a fragment: ${text}`);
  const wrapped = wrapFragment(text, kind.fragment, parse);
  const source = parse(wrapped);
  const { tokens } = frameOf(value, kind.fragment);
  const errors = source.problems.filter(({ severity }) => severity === 'error');
  return {
    wrapped,
    value,
    errors,
    kind: classify(source.value, wrapped),
    inside: readPointer(source.value, formatPointer(tokens)),
    document: source.value,
  };
}

const operation = { summary: 'x', responses: { '200': { description: 'a\n  b\n' } } };
const callback = { '{$request.body#/url}': { post: { responses: { '204': { description: 'ok' } } } } };
const excerpts: readonly [FragmentKind, JsonValue][] = [
  ['operation', operation],
  ['operation', { operationId: 'x' }],
  ['path-item', { put: operation, parameters: [] }],
  ['paths', { '/a': { get: operation }, '/b': {} }],
  ['paths', { paths: { '/a': { get: operation } }, components: {} }],
  ['paths', { webhooks: { newPet: { post: operation } } }],
  ['callbacks', { callbacks: { onData: callback } }],
  ['callback', callback],
  ['callback', { onData: callback, onEnd: callback }],
];

describe('wrapFragment', () => {
  const notations: readonly [string, (value: JsonValue) => string][] = [
    ['YAML', (value) => stringify(value)],
    ['indented YAML', (value) => stringify(value).replaceAll(/^(?=.)/gm, '      ')],
    [
      'flow YAML',
      (value) => `# note\n${stringify(value, { collectionStyle: 'flow' }).replace('{', '{ x-note: y,')}`,
    ],
    ['marked YAML', (value) => `\uFEFF%YAML 1.2\n--- # start\n${stringify(value)}...\n`],
    ['CRLF YAML', (value) => stringify(value).replaceAll('\n', '\r\n')],
    ['JSON', (value) => JSON.stringify(value, null, 2)],
    ['dense JSON', (value) => `\uFEFF ${JSON.stringify(value)}\n`],
  ];

  describe.each(notations)('%s', (_name, write) => {
    it.each(excerpts)('an excerpt (%s) is whole in a document: %j', (_fragment, value) => {
      const result = wrap(write(value));
      expect(result.errors).toEqual([]);
      expect(result.kind).toEqual({ kind: 'openapi', minor: '3.1', version: '3.1.1' });
      expect(result.inside).toMatchObject(Object(result.value));
    });
  });

  it.each(excerpts)('a wrapped excerpt (%s) keeps to the official schema: %j', (_fragment, value) => {
    expect(officialFaults(wrap(stringify(value)).document)).toEqual([]);
    expect(officialFaults(wrap(JSON.stringify(value)).document)).toEqual([]);
  });

  test('text and comments stay as they are', () => {
    const text = "# a note\nonData: # here\n    '{$url}':\n      post: {} # empty\n";
    const { wrapped } = wrap(text);
    for (const line of text.trimEnd().split('\n')) expect(wrapped).toContain(line);
    expect(wrapped.startsWith('openapi: 3.1.1\ninfo:\n  title: Pasted excerpt\n')).toBe(true);
  });

  test('JSON stays JSON', () => {
    for (const [, value] of excerpts)
      expect(() => JSON.parse(wrap(JSON.stringify(value)).wrapped)).not.toThrow();
  });

  test('callbacks become those of POST /pasted, which answers 200', () => {
    for (const text of ['callbacks: {onData: {}}', '{"callbacks": {"onData": {}}}']) {
      expect(wrap(text).document).toMatchObject({
        paths: { '/pasted': { post: { responses: { '200': {} }, callbacks: { onData: {} } } } },
      });
    }
  });

  test('an excerpt with its own info keeps it', () => {
    for (const text of [
      'info: {title: Mine}\npaths: {}',
      '{"info": {"title": "Mine"}, "paths": {}}',
      '{info: {title: Mine}, paths: {}}',
    ]) {
      expect(wrap(text)).toMatchObject({
        errors: [],
        document: { openapi: '3.1.1', info: { title: 'Mine' } },
      });
    }
  });

  test('block texts of any kind keep their value', () => {
    const line = fc.constantFrom('a', ' b', '', '   ', '# c', 'd: e', '- f', '---x');
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('|', '>', '|+', '>-', '|2', '|-'),
        (lines, header) => {
          // Without an indicator the first text says how far the block is indented, and nothing before it is further.
          const start = lines.slice(0, lines.findIndex((each) => each.trim() !== '') + 1 || undefined);
          fc.pre(header === '|2' || !start.some((each) => each.startsWith(' ')));
          const text = `description: ${header}\n${lines.map((each) => `  ${each}`).join('\n')}\nresponses: {}\n`;
          const result = wrap(text);
          expect(result.inside).toEqual(result.value);
        },
      ),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom<FragmentKind>('operation', 'path-item', 'paths', 'callbacks', 'callback'),
        (text, fragment) => {
          expect(wrapFragment(text, fragment)).toBeTypeOf('string');
        },
      ),
    );
  });
});
