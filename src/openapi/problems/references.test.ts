import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { report } from './report.fixture.ts';

const send = { 'https://h/{$method}': { post: {} } };
const post = (operation: Record<string, JsonValue>) => ({
  openapi: '3.1.0',
  paths: { '/a': { post: operation } },
});

describe('references that lead nowhere', () => {
  it.each([
    [
      'events.json#/evt',
      'warning ref-external',
      'This reference points to `events.json`, which is not open.',
      'Open `events.json` together with this document, or paste a bundled document.',
    ],
    [
      '#/components/callbacks/evt',
      'error ref-missing',
      'The reference `#/components/callbacks/evt` does not resolve.',
      'Add the value to `api.json`, or correct the reference.',
    ],
    [
      '#evt',
      'error ref-missing',
      'The reference `#evt` does not resolve: only JSON Pointers are followed.',
      'Write the place as a JSON Pointer, such as `#/components/callbacks/onEvent`.',
    ],
    [
      '#/paths/~1a/post/callbacks/evt',
      'error ref-cycle',
      'The reference `#/paths/~1a/post/callbacks/evt` refers to itself, so it has no value.',
      'Replace one of the references in the circle with the value.',
    ],
  ])('%s', (reference, problem, message, hint) => {
    expect(report(post({ callbacks: { evt: { $ref: reference } } }))).toEqual([
      { problem, at: JSON.stringify(reference), message, hint },
    ]);
  });

  it('are told once for each referring place, in everything a callback depends on', () => {
    const schema = { $ref: 'common.json#/Missing' };
    const operation = {
      parameters: [{ $ref: 'common.json#/p' }],
      requestBody: {
        content: { 'application/json': { schema: { properties: { default: schema, $ref: schema } } } },
      },
      responses: { default: { $ref: '#/components/responses/r' } },
      callbacks: { one: send, two: { $ref: '#/components/callbacks/two' } },
    };
    const problems = report({
      openapi: '3.1.0',
      paths: {
        '/a': { post: operation },
        '/b': { post: operation },
        '/c': { post: { parameters: [{ $ref: 'never.json' }] } },
      },
      components: {
        responses: { r: { $ref: 'common.json#/r' } },
        callbacks: { two: { 'https://h/{$method}': { post: { requestBody: { $ref: 'common.json#/b' } } } } },
      },
    });
    expect(problems.every(({ problem }) => problem === 'warning ref-external')).toBe(true);
    expect(problems.map(({ at }) => at)).toEqual([
      ...Array(2).fill(['"common.json#/p"', '"common.json#/Missing"', '"common.json#/Missing"']).flat(),
      '"common.json#/r"',
      '"common.json#/b"',
    ]);
  });

  it('in examples are data', () => {
    const content = {
      'application/json': {
        example: { $ref: 'x.json' },
        schema: { example: { $ref: 'y.json' }, enum: [{ $ref: 'z.json' }] },
      },
    };
    expect(report(post({ requestBody: { content }, callbacks: { evt: send } }))).toEqual([]);
  });
});

describe('members beside `$ref`', () => {
  it('of a callback have no effect', () => {
    const document = {
      ...post({
        callbacks: {
          evt: { $ref: '#/components/callbacks/evt', '{$url}': { post: {} }, description: 'x', 'x-y': 1 },
        },
      }),
      components: { callbacks: { evt: send } },
    };
    expect(report(document)).toEqual([
      {
        problem: 'warning ref-siblings',
        at: '"{$url}"',
        message: '`{$url}` has no effect next to `$ref`.',
        hint: 'Move `{$url}` into the callback that the `$ref` names, or give it a callback name of its own.',
      },
    ]);
  });

  it('of a path item must not be in both', () => {
    const document = {
      openapi: '3.0.3',
      paths: { '/a': { $ref: '#/paths/~1b', post: { callbacks: { evt: send } } }, '/b': { post: {} } },
    };
    expect(report(document)).toEqual([
      {
        problem: 'warning ref-siblings',
        at: '"post"',
        message:
          '`post` is set here and in the path item that `$ref` names; the specification does not say which one counts.',
        hint: 'Keep `post` in one of the two places. The one here is used.',
      },
    ]);
  });
});

it('problems of another document are reported there', () => {
  const document = post({ callbacks: { evt: { $ref: 'events.json#/evt' } } });
  const events = { evt: { '{$request.body.url}': { post: {} } } };
  expect(report(document, { 'events.json': events }).map(({ at, problem }) => [problem, at])).toEqual([
    ['error expr-body-tail', '.url'],
  ]);
});
