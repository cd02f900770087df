import { expect, it } from 'vitest';
import { jsonBody, report, withKey } from './report.fixture.ts';

const requestBody = jsonBody({ properties: { url: {} } });

it.each([
  [
    'https://example.com/hook',
    {
      problem: 'info literal-key',
      message:
        'The callback key `https://example.com/hook` has no runtime expression, so every callback request goes to the same URL.',
      hint: 'If the receiver is known in advance, a webhook (OpenAPI 3.1) says so more clearly.',
    },
  ],
  [
    '/hook',
    {
      problem: 'warning literal-key',
      message:
        'The callback key `/hook` has no runtime expression and is not an absolute URL, so it does not say where the callback request goes.',
      hint: 'Put an expression before it, such as `{$request.body#/callbackUrl}/hook`.',
    },
  ],
  [
    'example.com/hook',
    {
      problem: 'warning literal-key',
      message:
        'The callback key `example.com/hook` has no runtime expression and is not an absolute URL, so it does not say where the callback request goes.',
      hint: 'Write the whole URL: `https://example.com/hook`.',
    },
  ],
  [
    '',
    {
      problem: 'error empty-key',
      message: 'The callback key is empty, so the callback request has no URL.',
      hint: 'Write the URL or an expression for it, such as `{$request.body#/callbackUrl}`.',
    },
  ],
])('the key "%s"', (key, expected) => {
  expect(report(withKey(key))).toEqual([{ at: JSON.stringify(key), ...expected }]);
});

it.each([
  ['http://$request.body#/url', '$request.body#/url', 'http://{$request.body#/url}'],
  ['http://$request.query.url/x', '$request.query.url', 'http://{$request.query.url}/x'],
  [
    '{$request.body#/url}/$request.body#/url',
    '$request.body#/url',
    '{$request.body#/url}/{$request.body#/url}',
  ],
])('the expression without braces in %s', (key, at, braced) => {
  const parameters = [
    { name: 'url', in: 'query', required: true, schema: { type: 'string', format: 'uri' } },
  ];
  expect(report(withKey(key, { requestBody, parameters }))).toEqual([
    {
      problem: 'warning literal-key',
      at,
      message: `\`${at}\` has no braces, so it is not evaluated: the URL contains it as written.`,
      hint: `Write \`${braced}\`.`,
      fix: JSON.stringify(braced),
    },
  ]);
});
