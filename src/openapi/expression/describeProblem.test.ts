import { describe, expect, it } from 'vitest';
import { describeKeyNotice, describeKeyProblem } from './describeProblem.ts';
import { parseExpression } from './parseExpression.ts';
import { parseKey } from './parseKey.ts';

describe('problems of keys', () => {
  it.each([
    [
      '{$callback_url}',
      '`$callback_url` is no source of a runtime expression.',
      'After `$` type `url`, `method`, `statusCode`, `request.` or `response.`. A query parameter, for one, is `$request.query.callback_url`.',
    ],
    [
      '$',
      'Nothing stands after `$`.',
      'After `$` type `url`, `method`, `statusCode`, `request.` or `response.`, such as `$request.body#/url`.',
    ],
    [
      '{$request#/a}',
      '`$request` does not say which part of the request is read.',
      'Type a dot and `header.`, `query.`, `path.` or `body` after it, such as `$request.body#/url`.',
    ],
    [
      '$url/notify',
      'Nothing may follow `$url` in an expression, and here `/notify` follows.',
      'Close the expression before it: `{$url}/notify`.',
    ],
    ['{$method.x}', 'Nothing may follow `$method` in an expression, and here `.x` follows.', 'Delete `.x`.'],
    ['{$request.query.x', 'The `{` here is never closed.', 'Type `}` where the expression ends.'],
    [
      '{$request.headers.X}',
      '`headers` is no part of a request that an expression reads.',
      'Write `header`, without the `s`.',
    ],
    [
      '{$request.}',
      'Nothing stands after `$request.`.',
      'After `$request.` type `header.`, `query.`, `path.` or `body`.',
    ],
    [
      '{$request.query}',
      '`$request.query` does not name a parameter.',
      'Type a dot and the name after it, such as `$request.query.name`.',
    ],
    [
      '{$request.cookie.sid}',
      'No runtime expression reads a cookie.',
      'Let the request send the value in the query, the path, a header or the body, and name it there.',
    ],
    [
      '{$response.statusCode}',
      '`statusCode` is no part of a response that an expression reads.',
      'Write `$statusCode`, which stands alone.',
    ],
    [
      '{$request.body.id}',
      'After `$request.body` stands `.id`, where only `#` may stand.',
      'To read one member, type `#` and a JSON Pointer, such as `$request.body#/id`.',
    ],
    ['{$request.body#u}/data', 'The JSON Pointer `u` does not start with `/`.', 'Write `#/u`.'],
    [
      '{$request.body#/a~2b}',
      '`~2` is no escape of JSON Pointers.',
      'Write `~0` for the character `~` and `~1` for `/`.',
    ],
    [
      '{$request.header.}',
      'No header name follows `$request.header.`.',
      'Type the name, such as `$request.header.Location`.',
    ],
    [
      '{$request.header.a b}',
      'A header name holds no spaces.',
      "A header name holds letters, digits and the characters `! # $ % & ' * + - . ^ _ | ~`.",
    ],
    [
      '{$ url}',
      '` ` may not stand after `$`.',
      'After `$` type `url`, `method`, `statusCode`, `request.` or `response.`, such as `$request.body#/url`.',
    ],
    [
      '{$Response}',
      '`$Response` does not say which part of the response is read.',
      'Type a dot and `header.`, `query.`, `path.` or `body` after it, such as `$response.body#/url`.',
    ],
    [
      '{$request.header.some@header}',
      '`@` may not stand in a header name.',
      "A header name holds letters, digits and the characters `! # $ % & ' * + - . ^ _ | ~`.",
    ],
    [
      '$request.header.X-Cb/notify',
      '`/` may not stand in a header name.',
      'Close the expression before it: `{$request.header.X-Cb}/…`.',
    ],
    ['{$request.query.a"b}', '`"` may not stand alone in a parameter name.', 'Write `\\"`.'],
    ['{$request.query.a\\x}', '`\\` may not stand alone in a parameter name.', 'Write `\\\\`.'],
    ['{$request.query.a\tb}', 'A control character may not stand in a parameter name.', 'Write `\\t`.'],
    [
      '{request.body#/notifUri}',
      '`request.body#/notifUri` is no runtime expression: it does not start with `$`.',
      'Write `{$request.body#/notifUri}`.',
    ],
    [
      'request.body#/webhookUrl',
      '`request.body#/webhookUrl` is no runtime expression: it does not start with `$`.',
      'Write `$request.body#/webhookUrl`.',
    ],
    [
      '{notificationURI}',
      '`notificationURI` is no runtime expression: it does not start with `$`.',
      'Say where the value comes from, such as `{$request.query.name}` or `{$request.body#/name}`.',
    ],
    ['{url}', '`url` is no runtime expression: it does not start with `$`.', 'Write `{$url}`.'],
    ['{$request.body#/u', 'The `{` here is never closed.', 'Type `}` where the expression ends.'],
    [
      '{$url}}',
      'This `}` closes nothing: no `{` stands open before it.',
      'Delete it, or type `{` where the expression starts.',
    ],
    [
      '{{$url}}',
      'A second `{` stands inside an expression.',
      'Use single braces, such as `{$request.body#/url}`.',
    ],
    [
      '{$request.body#/a{$url}}',
      'A second `{` stands inside an expression.',
      'Close the first expression before the next one starts; one cannot hold another.',
    ],
    [
      '\x24{request.body#/u}',
      'The `$` stands before the `{`, where it is text of the URL.',
      'Move it inside the braces: `{$request.body#/u}`.',
    ],
    ['{ $url}', 'White space stands between `{` and the expression.', 'Delete it.'],
    ['{$url }', 'White space stands between the expression and `}`.', 'Delete it.'],
    [
      '{}',
      'The braces hold no expression.',
      'Type one between them, such as `{$request.body#/url}`, or delete them.',
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
      'The specification spells `$URL` with other capitals; some tools accept only its spelling.',
      'Write `$url`.',
    ],
    [
      '{$Request.Body#/a}',
      'The specification spells `$Request.Body` with other capitals; some tools accept only its spelling.',
      'Write `$request.body`.',
    ],
    [
      '{$request.query.}',
      'No parameter name follows `$request.query.`.',
      'Type the name, such as `$request.query.callbackUrl`.',
    ],
    [
      '$request.body#/base/{$request.body#/id}',
      'The `{` is read as a character of the name or pointer, since the key as a whole is one expression.',
      'To join several expressions, put each one in its own braces, such as `{$request.body#/base}/{$request.body#/id}`.',
    ],
  ])('%j: %s', (key, message, hint) => {
    expect(parseKey(key).notices.map((notice) => describeKeyNotice(notice, key))).toEqual([
      { message, hint },
    ]);
  });
});
