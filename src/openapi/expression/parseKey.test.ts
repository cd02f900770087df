import { describe, expect, it } from 'vitest';
import { parseKey } from './parseKey.ts';

/** The parts in short form: `expr 0–28`, `literal 28–33`, `error at 19`. */
function parts(key: string): string[] {
  return parseKey(key).parts.map((part) =>
    part.kind === 'invalid'
      ? `error at ${part.problem.range.start}`
      : `${part.kind === 'literal' ? 'literal' : 'expr'} ${part.range.start}–${part.range.end}`,
  );
}

function problems(key: string): string[] {
  return parseKey(key).problems.map((problem) => `${problem.code} ${problem.range.start} ${problem.found}`);
}

describe('keys the grammar accepts', () => {
  it.each([
    ['$request.body#/url', 'bare', ['expr 0–18']],
    ['{$request.body#/url}', 'template', ['expr 0–20']],
    ['{$request.query.callbackUrl}/data', 'template', ['expr 0–28', 'literal 28–33']],
    [
      'http://h?t={$request.body#/id}&e={$request.body#/email}',
      'template',
      ['literal 0–11', 'expr 11–30', 'literal 30–33', 'expr 33–55'],
    ],
    [
      '{$request.body#/scheme}://{$request.body#/host}',
      'template',
      ['expr 0–23', 'literal 23–26', 'expr 26–47'],
    ],
    ['$request.body#/callbackUrl/notify', 'bare', ['expr 0–33']],
    ['$request.query.callbackUrl/notify', 'bare', ['expr 0–33']],
    ['$request.query.u?x=1', 'bare', ['expr 0–20']],
    ['$url/{$method}', 'template', ['literal 0–5', 'expr 5–14']],
    ['https://fixed.example/hook', 'literal', ['literal 0–26']],
    ['/webhook', 'literal', ['literal 0–8']],
    ['webhook', 'literal', ['literal 0–7']],
    ['', 'literal', ['literal 0–0']],
    ['{$url}{$method}', 'template', ['expr 0–6', 'expr 6–15']],
    [' {$url} ', 'template', ['literal 0–1', 'expr 1–7', 'literal 7–8']],
    ['http://$request.query.url', 'literal', ['literal 0–25']],
    ['\x24{$url}', 'template', ['literal 0–1', 'expr 1–7']],
    ['post', 'literal', ['literal 0–4']],
  ])('%j is %s', (key, form, expected) => {
    expect(parseKey(key)).toMatchObject({ form, problems: [] });
    expect(parts(key)).toEqual(expected);
  });
});

describe('keys the grammar rejects', () => {
  it.each([
    ['{$callback_url}/invoices/{$request.body.id}', ['expr-root 2 callback_url', 'expr-body-tail 39 .id']],
    ['{request.body#/notifUri}', ['key-not-expression 1 request.body#/notifUri']],
    ['\x24{request.body#/u}', ['key-dollar-before-brace 2 request.body#/u']],
    ['{$request.body#u}/data', ['expr-pointer-slash 15 u']],
    ['{$request.body#/subsNotifUri', ['key-unclosed 0 {']],
    ['{{$request.body#/u}}', ['key-nested-brace 1 {']],
    ['{$request.headers.X}', ['expr-source 10 headers']],
    ['{$request.cookie.sid}', ['expr-source 10 cookie']],
    ['{$request.query}', ['expr-source 10 query']],
    ['{$request.header.some@header}', ['expr-token 21 @']],
    ['{$request.body#/a~2b}', ['expr-pointer-tilde 17 ~2']],
    ['$url/notify', ['expr-tail 4 /notify']],
    ['{$url.extra}', ['expr-tail 5 .extra']],
    ['{$request.body#/a}b}', ['key-stray-close 19 }']],
    ['$request.header.X-Cb/notify', ['expr-token 20 /']],
    ['{}', ['key-empty-expression 0 {}']],
    ['{ }', ['key-empty-expression 0 { }']],
    ['{ $url}', ['key-space 1  ']],
    ['{$url }', ['key-space 5  ']],
    ['{$request.body#/a }', ['key-space 17  ']],
    ['{request.body#/authNotification }', ['key-not-expression 1 request.body#/authNotification ']],
    ['{ $request.body#/url }', ['yaml-flow-key 0 { $request.body#/url }']],
    ['[object Object]', ['yaml-flow-key 0 [object Object]']],
    ['{ $url }/data', ['key-space 1  ']],
    ['request.body#/webhookUrl', ['key-not-expression 0 request.body#/webhookUrl']],
    ['{notificationURI}', ['key-not-expression 1 notificationURI']],
    ['{$request.body#/a/{$url}/b}', ['key-nested-brace 18 {']],
    ['{$url/{$method}', ['key-nested-brace 6 {']],
    ['{$url}}', ['key-stray-close 6 }']],
    ['{{$url}', ['key-nested-brace 1 {']],
    ['$', ['expr-root 1 ']],
  ])('%j has %j', (key, expected) => {
    expect(problems(key)).toEqual(expected);
    expect(parseKey(key).form).toBe('invalid');
  });

  it('keeps the sound parts beside a broken one', () => {
    expect(parts('{$request.body#/a}b}')).toEqual(['expr 0–18', 'literal 18–19', 'error at 19']);
    expect(parts('{$callback_url}/invoices/{$request.body#/id}')).toEqual([
      'error at 2',
      'literal 15–25',
      'expr 25–44',
    ]);
  });
});

describe('ranges and notices', () => {
  it('counts UTF-16 units', () => {
    expect(problems('😀{$request.body#/é😀}{$x}')).toEqual(['expr-root 24 x']);
  });

  it('gives the span without the braces', () => {
    expect(parseKey('a{$url}').parts[1]).toMatchObject({
      range: { start: 1, end: 7 },
      inner: { start: 2, end: 6 },
    });
  });

  it('warns of braces inside a bare key and reads it whole', () => {
    expect(parseKey('$request.body#/base/{$request.body#/id}')).toMatchObject({
      form: 'bare',
      notices: [{ code: 'bare-braces', range: { start: 20, end: 21 } }],
    });
  });

  it('collects the notices of every group', () => {
    expect(parseKey('{$URL}{$request.query.}').notices).toEqual([
      { code: 'expr-case', range: { start: 1, end: 5 }, suggestion: '$url' },
      { code: 'name-empty', range: { start: 22, end: 22 } },
    ]);
  });
});

it('dollar signs without number between braces that do not close come to an end', () => {
  expect(parseKey(`{ ${'$'.repeat(200_000)}{`).form).toBe('invalid');
});
