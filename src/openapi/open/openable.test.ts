import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readBrokenText } from '../source/brokenText.ts';
import { parseSource } from '../source/parseSource.ts';
import { inspectText } from './openable.ts';

describe('inspectText', () => {
  test('a document is opened as it is, broken or not', () => {
    expect(inspectText('openapi: 3.1.0')).toEqual({
      verdict: 'document',
      kind: { kind: 'openapi', minor: '3.1', version: '3.1.0' },
    });
    const broken = 'openapi: 3.1.0\npaths:\n\t- x: "';
    expect(inspectText(broken, { tolerant: readBrokenText })).toMatchObject({ verdict: 'document' });
    expect(inspectText(broken)).toMatchObject({ needsTolerant: true });
    expect(inspectText('{"openapi": "3.1.0", "paths": {', { tolerant: readBrokenText }).verdict).toBe(
      'document',
    );
  });

  it.each([
    ['callbacks: {onData: {}}', 'the callbacks of an operation'],
    ['put:\n  responses: {}', 'a path item'],
    ['summary: x\n      responses: {}\n      callbacks: {}', 'an operation'],
    ['"callbacks": {"onData": {}},', 'the callbacks of an operation'],
    ['"responses": {},\n"callbacks": {"onData": {}}', 'an operation'],
    ["'{$url}':\n  post: {}", 'a callback'],
    ['paths: {}', 'a part of a document without its `openapi` line'],
    ['# Page\n\n```yaml\nput: {responses: {}}\n```\n', 'a page with OpenAPI in its code blocks'],
  ])('%j can be wrapped: %s', (text, what) => {
    const verdict = inspectText(text);
    expect(verdict).toMatchObject({ verdict: 'wrappable', what });
    const wrapped = verdict.verdict === 'wrappable' ? verdict.wrapped : '';
    expect(inspectText(wrapped).verdict).toBe('document');
    expect(parseSource(wrapped).problems).toEqual([]);
  });

  it.each([
    ['swagger: "2.0"', 'This is a Swagger 2.0 document', 'OpenAPI 3.0'],
    ['swagger: "2.0"\ninfo: {}\npaths: {}\n', 'This is a Swagger 2.0 document', 'OpenAPI 3.0'],
    ['<html>', 'This is a web page, not a document', 'HTML'],
    ['', 'This document is empty', 'nothing but'],
    ['# Heading\n\nprose', 'This is not an OpenAPI document', 'openapi'],
    [
      'Prose:\nput:\nsummary: x\nresponses:\n"200":\ncontent:\napplication/json:\nschema:\n$ref: x',
      'The indentation of this text is lost',
      'indentation',
    ],
    ['Only some prose.', 'This is not an OpenAPI document', 'openapi'],
    ['{"openapi" "3.1.0"}', 'This text cannot be read', 'Line 1, column 12: A colon is missing'],
  ])('%j is refused: %s', (text, title, message) => {
    expect(inspectText(text, { tolerant: readBrokenText })).toMatchObject({
      verdict: 'refused',
      title,
      message: expect.stringContaining(message),
      nextStep: expect.stringMatching(/\.$/),
    });
  });

  const svg = (metadata: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg"><title>A</title>${metadata}<text>x</text></svg>`;

  it.each([
    ['https://x.example/app/#cb1.2f.1x9.q1YqSS0', 'cb1.2f.1x9.q1YqSS0'],
    [` https://x.example/#cb1.1.2.${'a'.repeat(5000)}\n`, `cb1.1.2.${'a'.repeat(5000)}`],
    [svg('<metadata>https://x.example/#cb1.1.2.a</metadata>'), 'cb1.1.2.a'],
  ])('%.40j is a permalink, or a picture that holds one', (text, fragment) => {
    expect(inspectText(text)).toEqual({ verdict: 'link', fragment });
  });

  it('reads the text itself with the reader it is given, which may remember it', () => {
    const read: string[] = [];
    const parse: typeof parseSource = (each, tolerant) => {
      read.push(each);
      return parseSource(each, tolerant);
    };
    inspectText('openapi: 3.1.0', { parse });
    const excerpt = 'paths:\n  /a:\n    get: {}';
    inspectText(excerpt, { parse });
    expect(new Set(read)).toEqual(new Set(['openapi: 3.1.0', excerpt]));
  });

  it('refuses a picture without a permalink', () => {
    expect(inspectText(svg(''))).toMatchObject({
      verdict: 'refused',
      title: 'This SVG picture holds no link',
    });
  });

  test.each([
    ['a complex key first', '? \n    get: {}\ncomponents:\n  schemas: {A: {type: string}}\n'],
    ['a merge key first', '<<: {}\ncomponents:\n  schemas: {A: {type: string}}\n'],
    ['braces', '{components: {schemas: {A: {type: string}}}}\n'],
  ])('an excerpt with %s is wrapped', (_, text) => {
    const found = inspectText(text, { tolerant: readBrokenText });
    expect(found).toMatchObject({ verdict: 'wrappable' });
    const wrapped = found.verdict === 'wrappable' ? found.wrapped : '';
    expect(inspectText(wrapped, { tolerant: readBrokenText })).toMatchObject({ verdict: 'document' });
  });

  test('an excerpt offered for wrapping opens, however damaged it is', () => {
    const pieces = [
      ...' \n\t{}[]:,"\'|%',
      '- ',
      '# ',
      '---\n',
      '...\n',
      '&a ',
      '*a',
      '<<: ',
      '? ',
      'openapi: ',
    ];
    const damage = fc.record({
      at: fc.nat(400),
      cut: fc.nat(12),
      piece: fc.constantFrom('', ...pieces),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...excerpts),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (excerpt, edits) => {
          const text = edits.reduce((damaged, { at, cut, piece }) => {
            const start = at % (damaged.length + 1);
            return damaged.slice(0, start) + piece + damaged.slice(start + cut);
          }, excerpt);
          const found = inspectText(text, { tolerant: readBrokenText });
          if (found.verdict !== 'wrappable') return;
          const again = inspectText(found.wrapped, { tolerant: readBrokenText });
          expect([text, again.verdict]).toEqual([text, 'document']);
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);

  test('any text gets a verdict', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inspectText(text).verdict).toMatch(/^(?:document|wrappable|refused)$/);
      }),
    );
  });
});

const excerpts = [
  `post:
  operationId: a
  # note
  callbacks:
    done:
      '{$request.body#/url}':
        post: {responses: {'200': {description: OK}}}
`,
  `callbacks:
  done: &x
    $url:
      get: {}
`,
  `paths:
  /a:
    get: {}
components:
  schemas: {A: {type: string}}
`,
  '{"callbacks": {"done": {"{$url}": {"post": {"responses": {}}}}}}',
  '"callbacks": {\n  "done": { "{$url}": { "post": {} } }\n},',
];
