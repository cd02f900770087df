import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { report } from './report.fixture.ts';

const post = (callbacks: JsonValue) => ({ openapi: '3.1.0', paths: { '/a': { post: { callbacks } } } });
const url = 'https://h/{$method}';

describe('levels of callbacks', () => {
  it('a missing one', () => {
    expect(report(post({ evt: { post: { responses: {} } } }))).toEqual([
      {
        problem: 'error level-missing',
        at: '"post"',
        message: '`post` is in the place of the callback key, so `evt` has no URL.',
        hint: "Put the URL between them: `evt`, below it `'{$request.body#/callbackUrl}'`, below that `post`.",
      },
    ]);
  });

  it('one too many', () => {
    expect(report(post({ group: { evt: { [url]: { post: {} } } } }))).toEqual([
      {
        problem: 'error level-extra',
        at: '"evt"',
        message: '`evt` is in the place of the callback key; the callback keys are one level too deep.',
        hint: 'Move `evt` up, directly below `callbacks`, in place of `group`.',
      },
    ]);
  });

  it('outside an operation', () => {
    expect(report({ openapi: '3.1.0', paths: { '/a': { callbacks: {}, post: {} } } })).toEqual([
      {
        problem: 'error level-missing',
        at: '"callbacks"',
        message: '`callbacks` has no effect outside an operation.',
        hint: 'Move `callbacks` into the operation that triggers it, such as `post`.',
      },
    ]);
  });
});

describe('methods', () => {
  it('in capitals', () => {
    expect(report(post({ evt: { [url]: { POST: {} } } }))).toEqual([
      {
        problem: 'error method-case',
        at: '"POST"',
        message: '`POST` is not a method of a path item: methods are lower case there.',
        hint: 'Write `post`.',
        fix: '"post"',
      },
    ]);
  });

  it('with a field of their own in `additionalOperations`', () => {
    const document = {
      ...post({ evt: { [url]: { additionalOperations: { POST: {} } } } }),
      openapi: '3.2.0',
    };
    expect(report(document)).toEqual([
      {
        problem: 'error method-case',
        at: '"POST"',
        message: '`POST` does not belong in `additionalOperations`: it has a field of its own.',
        hint: 'Move it next to `additionalOperations` and write `post`.',
      },
    ]);
  });
});

describe('empty callbacks', () => {
  it.each([
    [
      { evt: {} },
      '"evt"',
      'The callback `evt` has no key, so nothing is sent.',
      "Add the URL as a key, such as `'{$request.body#/callbackUrl}'`, and a method below it.",
    ],
    [
      { evt: { [url]: {} } },
      `"${url}"`,
      'The callback key `https://h/{$method}` has no method, so nothing is sent.',
      'Add a method below it, such as `post`.',
    ],
  ])('%j', (callbacks, at, message, hint) => {
    expect(report(post(callbacks))).toEqual([{ problem: 'warning empty-callback', at, message, hint }]);
  });
});

it('a name that looks like an extension', () => {
  expect(report(post({ 'x-evt': { [url]: { post: {} } } }))).toEqual([
    {
      problem: 'info ext-as-name',
      at: '"x-evt"',
      message: '`x-evt` is read as a callback name: extensions are not allowed directly below `callbacks`.',
      hint: 'For an extension, move it into the operation, next to `callbacks`.',
    },
  ]);
});

it('a component’s name that looks like an extension', () => {
  const callbacks = { 'x-evt': { [url]: { post: {} } } };
  const problems = report({ openapi: '3.1.0', components: { callbacks } });
  expect(problems.map(({ problem, at }) => [problem, at])).toEqual([
    ['info ext-as-name', '"x-evt"'],
    ['info unused-component', '"x-evt"'],
  ]);
});

describe('wrong types', () => {
  it.each([
    [post([]), '`callbacks` must be an object, but it is an array.', 'Write members as `name: value`.'],
    [
      post({ evt: null }),
      'The callback `evt` must be an object, but it is empty (`null`).',
      'Write its members below it, indented by two more spaces, or delete the key.',
    ],
    [
      post({ evt: { [url]: 'x' } }),
      'The path item of the callback key `https://h/{$method}` must be an object, but it is a string.',
      'Write members as `name: value`.',
    ],
    [
      { openapi: '3.1.0', paths: { '/a': { post: 1 } } },
      'The operation `post` must be an object, but it is a number.',
      'Write members as `name: value`.',
    ],
    [
      { openapi: '3.1.0', paths: true },
      '`paths` must be an object, but it is a boolean.',
      'Write members as `name: value`.',
    ],
  ])('%j', (document, message, hint) => {
    const [first] = report(document);
    expect(first).toMatchObject({ problem: 'error wrong-type', message, hint });
  });
});

describe('components that nothing refers to', () => {
  it('are named once', () => {
    const spare = { [url]: { post: {}, put: {} } };
    const document = {
      openapi: '3.1.0',
      components: { callbacks: { spare }, pathItems: { item: { post: { callbacks: { evt: spare } } } } },
    };
    expect(report(document)).toEqual([
      {
        problem: 'info unused-component',
        at: '"spare"',
        message: 'The callback `spare` is not used by any operation, so it has no effect.',
        hint: "Refer to it below an operation's `callbacks`: `$ref: '#/components/callbacks/spare'`.",
      },
      {
        problem: 'info unused-component',
        at: '"post"',
        message: 'The path item `item` is not used by any operation, so it has no effect.',
        hint: "Refer to it in `paths` or `webhooks`: `$ref: '#/components/pathItems/item'`.",
      },
    ]);
  });
});

describe('webhooks in 3.0', () => {
  const webhooks = { ping: { post: {} } };

  it('are ignored, which is said, with the extension that is read as a fix', () => {
    expect(report({ openapi: '3.0.3', paths: {}, webhooks })).toEqual([
      {
        problem: 'warning webhooks-ignored',
        at: '"webhooks"',
        message: 'OpenAPI 3.0 has no `webhooks`, so they are ignored.',
        hint: 'Write `openapi: 3.1.1`, or rename the field to `x-webhooks`, which this page and some other tools read in 3.0.',
        fix: '"x-webhooks"',
      },
    ]);
  });

  it('beside that extension, have no fix', () => {
    const [problem] = report({ openapi: '3.0.3', paths: {}, webhooks, 'x-webhooks': webhooks });
    expect(problem?.hint).toBe('Write `openapi: 3.1.1`.');
    expect(problem).not.toHaveProperty('fix');
  });
});

it('a description of webhooks alone has no problem', () => {
  expect(report({ openapi: '3.1.0', webhooks: { ping: { post: {} } } })).toEqual([]);
});

describe('a description without callbacks', () => {
  it.each([
    [{ openapi: '3.0.3', paths: {} }, '"paths"', 'No operation of this document has callbacks.'],
    [
      { openapi: '3.1.0', webhooks: { ping: {} } },
      '"webhooks"',
      'No operation of this document has callbacks. Its webhook `ping` has no method, so nothing is sent.',
    ],
    [
      { openapi: '3.1.0', webhooks: { ping: {}, pong: {} }, paths: {} },
      '"paths"',
      'No operation of this document has callbacks. Its webhooks `ping` and `pong` have no method, so nothing is sent.',
    ],
  ])('%j', (document, at, message) => {
    expect(report(document)).toEqual([
      {
        problem: 'info no-callbacks',
        at,
        message,
        hint: "Add `callbacks` to an operation: a name, below it a key such as `'{$request.body#/callbackUrl}'`, below that a method.",
      },
    ]);
  });
});
