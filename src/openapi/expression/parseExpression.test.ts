import { describe, expect, it } from 'vitest';
import { parseExpression } from './parseExpression.ts';

/** Kind, message and name or pointer in one word, so that a row of a table shows the whole reading. */
function reading(text: string): string {
  const parsed = parseExpression(text);
  if (!parsed.ok) return `rejected ${parsed.problem.code}`;
  const { expression } = parsed;
  if (expression.kind === 'body') return `${expression.message} body <${expression.pointer}>`;
  if ('name' in expression) return `${expression.message} ${expression.kind} <${expression.name}>`;
  return expression.kind;
}

describe('texts the grammar accepts', () => {
  it.each([
    ['$url', 'url'],
    ['$method', 'method'],
    ['$statusCode', 'statusCode'],
    ['$request.query.', 'request query <>'],
    ['$request.path.', 'request path <>'],
    ['$request.header.X.Y$', 'request header <X.Y$>'],
    ['$request.header.a.b#c', 'request header <a.b#c>'],
    ["$request.header.!#$%&'*+-.^_`|~9aZ", "request header <!#$%&'*+-.^_`|~9aZ>"],
    ['$request.query.filter[a]', 'request query <filter[a]>'],
    ['$request.query.a b', 'request query <a b>'],
    ['$request.query.é', 'request query <é>'],
    ['$request.query.a/b', 'request query <a/b>'],
    ['$request.query.hub.callback', 'request query <hub.callback>'],
    ['$request.query.a}b', 'request query <a}b>'],
    ['$request.query.a{b', 'request query <a{b>'],
    ['$request.query.\u007f', 'request query <\u007f>'],
    ['$request.query.a\\"b', 'request query <a"b>'],
    ['$request.query.a\\u0041', 'request query <aA>'],
    ['$request.query.\\\\\\/\\b\\f\\n\\r\\t', 'request query <\\/\b\f\n\r\t>'],
    ['$request.query.\\ud83d\\ude00', 'request query <😀>'],
    ['$request.path.id', 'request path <id>'],
    ['$request.body', 'request body <>'],
    ['$request.body#', 'request body <>'],
    ['$request.body#/', 'request body </>'],
    ['$request.body#//', 'request body <//>'],
    ['$request.body#/#', 'request body </#>'],
    ['$request.body#/a b', 'request body </a b>'],
    ['$request.body#/a%20b', 'request body </a%20b>'],
    ['$request.body#/a~0b', 'request body </a~0b>'],
    ['$request.body#/a~1b', 'request body </a~1b>'],
    ['$request.body#/successUrls/2', 'request body </successUrls/2>'],
    ['$request.body#/\u0000"\\{}', 'request body </\u0000"\\{}>'],
    ['$response.header.Location', 'response header <Location>'],
    ['$response.body#/status', 'response body </status>'],
    ['$response.query.x', 'response query <x>'],
    ['$response.path.x', 'response path <x>'],
  ])('%j is %j', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe('texts the grammar rejects', () => {
  it.each([
    ['', 'expr-root', 0, ''],
    [' $url', 'expr-root', 0, ' '],
    ['url', 'expr-root', 0, 'url'],
    ['$', 'expr-root', 1, ''],
    ['$ url', 'expr-root', 1, ' '],
    ['$request', 'expr-root', 1, 'request'],
    ['$callback_url', 'expr-root', 1, 'callback_url'],
    ['$inputs.x', 'expr-root', 1, 'inputs'],
    ['$steps.a.outputs.b', 'expr-root', 1, 'steps'],
    ['$outputs.x', 'expr-root', 1, 'outputs'],
    ['$self', 'expr-root', 1, 'self'],
    ['$components.parameters.a', 'expr-root', 1, 'components'],
    ['$request#/a', 'expr-root', 1, 'request'],
    ['$urlx', 'expr-tail', 4, 'x'],
    ['$url.x', 'expr-tail', 4, '.x'],
    ['$url ', 'expr-tail', 4, ' '],
    ['$statusCode.x', 'expr-tail', 11, '.x'],
    ['$request.', 'expr-source', 9, ''],
    ['$response.', 'expr-source', 10, ''],
    ['$request.headers.X', 'expr-source', 9, 'headers'],
    ['$request.query', 'expr-source', 9, 'query'],
    ['$request.cookie.x', 'expr-source', 9, 'cookie'],
    ['$request.method', 'expr-source', 9, 'method'],
    ['$request.url', 'expr-source', 9, 'url'],
    ['$response.statusCode', 'expr-source', 10, 'statusCode'],
    ['$request.querystring', 'expr-source', 9, 'querystring'],
    ['$request.header.', 'expr-token', 16, ''],
    ['$request.header.a b', 'expr-token', 17, ' '],
    ['$request.header.a{b', 'expr-token', 17, '{'],
    ['$request.header.some@header', 'expr-token', 20, '@'],
    ['$request.header.X-Cb/notify', 'expr-token', 20, '/'],
    ['$request.header.é', 'expr-token', 16, 'é'],
    ['$request.header.a😀', 'expr-token', 17, '😀'],
    ['$request.query.a"b', 'expr-name-char', 16, '"'],
    ['$request.query.a\\x', 'expr-name-char', 16, '\\'],
    ['$request.query.a\\u12g4', 'expr-name-char', 16, '\\'],
    ['$request.path.a\\', 'expr-name-char', 15, '\\'],
    ['$request.query.a\tb', 'expr-name-char', 16, '\t'],
    ['$request.body#/a~2b', 'expr-pointer-tilde', 16, '~2'],
    ['$request.body#/a~', 'expr-pointer-tilde', 16, '~'],
    ['$request.body#a', 'expr-pointer-slash', 14, 'a'],
    ['$request.body.id', 'expr-body-tail', 13, '.id'],
    ['$request.body/id', 'expr-body-tail', 13, '/id'],
    ['$request.bodyX', 'expr-body-tail', 13, 'X'],
    ['$request.body[0]', 'expr-body-tail', 13, '[0]'],
  ])('%j has %s at %i, at %j', (text, code, start, found) => {
    expect(parseExpression(text)).toMatchObject({
      ok: false,
      problem: { code, range: { start, end: start + found.length }, found },
    });
  });

  it.each([
    ['url', ['$']],
    ['$x', ['url', 'method', 'statusCode', 'request.', 'response.']],
    ['$request.x', ['query.', 'header.', 'path.', 'body']],
    ['$request.body.x', ['#']],
    ['$request.body#x', ['/']],
    ['$request.body#/~', ['~0', '~1']],
    ['$request.query."', ['\\"']],
    ['$request.query.\u0001', ['\\u0001']],
  ])('%j names what the grammar expects', (text, expected) => {
    expect(parseExpression(text)).toMatchObject({ ok: false, problem: { expected } });
  });
});

describe('keywords in another case', () => {
  it.each([
    ['$URL', { start: 0, end: 4 }, '$url'],
    ['$statuscode', { start: 0, end: 11 }, '$statusCode'],
    ['$Request.Body#/a', { start: 0, end: 13 }, '$request.body'],
    ['$request.Header.X', { start: 0, end: 16 }, '$request.header.'],
    ['$RESPONSE.body', { start: 0, end: 14 }, '$response.body'],
  ])('%s is accepted with the documented spelling as suggestion', (text, range, suggestion) => {
    expect(parseExpression(text)).toMatchObject({
      ok: true,
      notices: [{ code: 'expr-case', range, suggestion }],
    });
  });

  it('leaves the case of names and pointers alone', () => {
    expect(parseExpression('$request.query.URL')).toMatchObject({ ok: true, notices: [] });
  });
});

describe('spans', () => {
  it('reads only its span and counts from the start of the text', () => {
    expect(parseExpression('a{$request.query.name}b', { start: 2, end: 21 })).toEqual({
      ok: true,
      expression: { kind: 'query', message: 'request', name: 'name', nameRange: { start: 17, end: 21 } },
      notices: [],
    });
  });

  it('does not read a keyword past its span', () => {
    expect(parseExpression('$request.body', { start: 0, end: 9 })).toMatchObject({
      ok: false,
      problem: { code: 'expr-source', range: { start: 9, end: 9 }, found: '' },
    });
  });

  it('gives the span of the pointer without its #', () => {
    expect(parseExpression('$request.body#/id')).toMatchObject({
      expression: { pointerRange: { start: 14, end: 17 } },
    });
    expect(parseExpression('$request.body')).toMatchObject({
      expression: { pointerRange: { start: 13, end: 13 } },
    });
  });

  it('points a notice for an empty name at its place', () => {
    expect(parseExpression('$request.query.')).toMatchObject({
      notices: [{ code: 'name-empty', range: { start: 15, end: 15 } }],
    });
  });
});
