import { describe, expect, it } from 'vitest';
import { describeKeyNotice } from './describeNotice.ts';
import { describeKeyProblem } from './describeProblem.ts';
import { parseExpression } from './parseExpression.ts';
import { parseKey } from './parseKey.ts';

describe('problems of keys', () => {
  it.each([
    [
      '{$callback_url}',
      'Unknown source `$callback_url`.',
      'After `$` type `url`, `method`, `statusCode`, `request.` or `response.`. To read a query parameter, write `$request.query.callback_url`.',
    ],
    [
      '$',
      'Expected a source after `$`.',
      'After `$` type `url`, `method`, `statusCode`, `request.` or `response.`, such as `$request.body#/url`.',
    ],
    [
      '{$request#/a}',
      '`$request` does not say which part of the request to read.',
      'Type a dot and `query.`, `header.`, `path.` or `body` after it, such as `$request.body#/url`.',
    ],
    ['$url/notify', 'Unexpected `/notify` after `$url`.', 'Close the expression before it: `{$url}/notify`.'],
    ['{$method.x}', 'Unexpected `.x` after `$method`.', 'Delete `.x`.'],
    ['{$request.query.x', 'Unmatched `{`.', 'Type `}` where the expression ends.'],
    ['{$request.headers.X}', 'Unknown source `$request.headers`.', 'Write `header`, without the `s`.'],
    [
      '{$request.}',
      'Expected a source after `$request.`.',
      'After `$request.` type `query.`, `header.`, `path.` or `body`.',
    ],
    [
      '{$request.query}',
      '`$request.query` does not name a query parameter.',
      'Type a dot and the name after it, such as `$request.query.name`.',
    ],
    [
      '{$request.cookie.sid}',
      'A runtime expression cannot read a cookie.',
      'Send the value in the query, the path, a header or the body, and read it from there.',
    ],
    [
      '{$response.statusCode}',
      'Unknown source `$response.statusCode`.',
      'Write `$statusCode`, without `request.` or `response.`.',
    ],
    [
      '{$request.body.id}',
      'Expected `#` after `$request.body`, found `.id`.',
      'To read one member, type `#` and a JSON Pointer, such as `$request.body#/id`.',
    ],
    ['{$request.body#u}/data', 'The JSON Pointer `u` does not start with `/`.', 'Write `#/u`.'],
    [
      '{$request.body#/a~2b}',
      '`~2` is not a JSON Pointer escape.',
      'Write `~0` for the character `~` and `~1` for `/`.',
    ],
    [
      '{$request.header.}',
      'Expected a header name after `$request.header.`.',
      'Type the name, such as `$request.header.Location`.',
    ],
    [
      '{$request.header.a b}',
      'A header name cannot contain spaces.',
      "A header name contains only letters, digits and the characters `! # $ % & ' * + - . ^ _ | ~`.",
    ],
    [
      '{$ url}',
      'Unexpected ` ` after `$`.',
      'After `$` type `url`, `method`, `statusCode`, `request.` or `response.`, such as `$request.body#/url`.',
    ],
    [
      '{$Response}',
      '`$Response` does not say which part of the response to read.',
      'Type a dot and `query.`, `header.`, `path.` or `body` after it, such as `$response.body#/url`.',
    ],
    [
      '{$request.header.some@header}',
      'A header name cannot contain `@`.',
      "A header name contains only letters, digits and the characters `! # $ % & ' * + - . ^ _ | ~`.",
    ],
    [
      '$request.header.X-Cb/notify',
      'A header name cannot contain `/`.',
      'Close the expression before it: `{$request.header.X-Cb}/…`.',
    ],
    ['{$request.query.a"b}', '`"` must be escaped in a parameter name.', 'Write `\\"`.'],
    ['{$request.query.a\\x}', '`\\` must be escaped in a parameter name.', 'Write `\\\\`.'],
    ['{$request.query.a\tb}', 'A parameter name cannot contain a control character.', 'Write `\\t`.'],
    [
      '{request.body#/notifUri}',
      '`request.body#/notifUri` is not a runtime expression: it does not start with `$`.',
      'Write `{$request.body#/notifUri}`.',
    ],
    [
      'request.body#/webhookUrl',
      '`request.body#/webhookUrl` is not a runtime expression: it does not start with `$`.',
      'Write `$request.body#/webhookUrl`.',
    ],
    [
      '{notificationURI}',
      '`notificationURI` is not a runtime expression: it does not start with `$`.',
      'Say where the value comes from, such as `{$request.query.name}` or `{$request.body#/name}`.',
    ],
    ['{url}', '`url` is not a runtime expression: it does not start with `$`.', 'Write `{$url}`.'],
    ['{$request.body#/u', 'Unmatched `{`.', 'Type `}` where the expression ends.'],
    ['{$url}}', 'Unmatched `}`.', 'Delete it, or type `{` where the expression starts.'],
    [
      '{{$url}}',
      'Unexpected `{` inside an expression.',
      'Use single braces, such as `{$request.body#/url}`.',
    ],
    [
      '{$request.body#/a{$url}}',
      'Unexpected `{` inside an expression.',
      'Close the first expression before the next one starts; one cannot hold another.',
    ],
    [
      '\x24{request.body#/u}',
      'The `$` before the `{` is read as URL text.',
      'Move it inside the braces: `{$request.body#/u}`.',
    ],
    ['{ $url}', 'Unexpected white space between `{` and the expression.', 'Delete it.'],
    ['{$url }', 'Unexpected white space between the expression and `}`.', 'Delete it.'],
    [
      '{}',
      'Expected an expression between the braces.',
      'Type one, such as `{$request.body#/url}`, or delete the braces.',
    ],
    [
      '{ $request.body#/url }',
      'YAML read this key as a mapping, because it starts with `{` and has no quotes.',
      "Put it in single quotes: `'{$request.body#/url}'`.",
    ],
    [
      '[object Object]',
      'YAML read this key as a mapping, because it starts with `{` and has no quotes.',
      "Put it in single quotes, such as `'{$request.body#/url}'`.",
    ],
  ])('%j: %s', (key, message, hint) => {
    expect(parseKey(key).problems.map((problem) => describeKeyProblem(problem, key))).toContainEqual({
      message,
      hint,
    });
  });
});

describe('problems of expressions alone', () => {
  it.each([
    ['', 'The expression is empty.', 'Type one, such as `$request.body#/url`.'],
    ['url', 'A runtime expression starts with `$`, not with `url`.', 'Type `$` first.'],
  ])('%j: %s', (text, message, hint) => {
    const parsed = parseExpression(text);
    expect(parsed.ok ? undefined : describeKeyProblem(parsed.problem, text)).toEqual({ message, hint });
  });
});

describe('notices', () => {
  it.each([
    [
      '$URL',
      '`$URL` differs in case from the specification; some tools accept only its spelling.',
      'Write `$url`.',
    ],
    [
      '{$Request.Body#/a}',
      '`$Request.Body` differs in case from the specification; some tools accept only its spelling.',
      'Write `$request.body`.',
    ],
    [
      '{$request.query.}',
      'Expected a parameter name after `$request.query.`.',
      'Type the name, such as `$request.query.callbackUrl`.',
    ],
    [
      '$request.body#/base/{$request.body#/id}',
      'The `{` is read as part of the name or pointer, because the whole key is one expression.',
      'To join several expressions, put each one in its own braces, such as `{$request.body#/base}/{$request.body#/id}`.',
    ],
  ])('%j: %s', (key, message, hint) => {
    expect(parseKey(key).notices.map((notice) => describeKeyNotice(notice, key))).toEqual([
      { message, hint },
    ]);
  });
});
