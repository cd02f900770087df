import { describe, expect, it } from 'vitest';
import { sound, withLink } from './link.fixture.ts';
import { report } from './report.fixture.ts';

describe('what a link leads to', () => {
  it.each([{ operationId: 'getUser' }, { operationRef: '#/paths/~1users~1%7Bid%7D/get' }])(
    '%j draws no problem',
    (target) => {
      expect(report(withLink({ ...target, parameters: sound }))).toEqual([]);
    },
  );

  it('an operation that does not exist', () => {
    expect(report(withLink({ operationId: 'getUsr' }))).toEqual([
      {
        problem: 'error link-operation',
        at: '"getUsr"',
        message: 'No operation has the `operationId` `getUsr`, so the link `Next` leads nowhere.',
        hint: 'Did you mean `getUser`?',
        fix: '"getUser"',
      },
    ]);
  });

  it('both references', () => {
    const link = {
      operationId: 'getUser',
      operationRef: '#/paths/~1users~1%7Bid%7D/get',
      parameters: sound,
    };
    expect(report(withLink(link))).toEqual([
      {
        problem: 'error link-target',
        at: '"operationRef"',
        message: 'The link `Next` has both `operationId` and `operationRef`; they exclude each other.',
        hint: 'Delete one of them. Here the `operationId` is used.',
      },
    ]);
  });

  it('no reference', () => {
    expect(report(withLink({ parameters: sound }))).toEqual([
      {
        problem: 'error link-target',
        at: '"Next"',
        message: 'The link `Next` names no operation, so it leads nowhere.',
        hint: 'Add `operationId` with that of an operation, such as `getUser`, or `operationRef`.',
      },
    ]);
  });

  it('a reference of another type', () => {
    expect(report(withLink({ operationId: 7, parameters: sound }))).toMatchObject([
      { problem: 'error wrong-type', at: '7', message: '`operationId` of the link `Next` must be text.' },
    ]);
  });

  it('braces that are not encoded', () => {
    expect(report(withLink({ operationRef: '#/paths/~1users~1{id}/get', parameters: sound }))).toEqual([
      {
        problem: 'warning link-reference',
        at: '"#/paths/~1users~1{id}/get"',
        message: 'Braces must be percent-encoded in an `operationRef`; tools may refuse this one.',
        hint: 'Write `#/paths/~1users~1%7Bid%7D/get`.',
        fix: '"#/paths/~1users~1%7Bid%7D/get"',
      },
    ]);
  });

  it.each([
    [
      'other.yaml#/paths/~1x/get',
      'warning ref-external',
      'This reference points to `other.yaml`, which is not open.',
    ],
    ['#/paths/~1x/get', 'error ref-missing', 'The reference `#/paths/~1x/get` does not resolve.'],
    [
      '#/info',
      'error link-operation',
      'The `operationRef` `#/info` does not lead to an operation on a path, so the link `Next` leads nowhere.',
    ],
  ])('%s leads nowhere', (operationRef, problem, message) => {
    expect(report(withLink({ operationRef, parameters: sound }))).toMatchObject([
      { problem, at: JSON.stringify(operationRef), message },
    ]);
  });

  it('a request of the provider', () => {
    const callbacks = { on: { '{$request.query.url}': { post: { operationId: 'notify' } } } };
    const parameters = [
      { name: 'url', in: 'query', required: true, schema: { type: 'string', format: 'uri' } },
    ];
    const document = withLink({ operationId: 'notify' }, { parameters, callbacks });
    expect(report(document)).toMatchObject([
      {
        problem: 'warning link-receiver',
        at: '"notify"',
        message:
          'The link `Next` leads to `POST {$request.query.url}`, which the API consumer receives; it cannot send that request.',
      },
    ]);
  });
});

describe('the parameters of a link', () => {
  it('one that the target lacks', () => {
    expect(report(withLink({ operationId: 'getUser', parameters: { ...sound, idd: 1 } }))).toEqual([
      {
        problem: 'warning link-parameter',
        at: '"idd"',
        message: '`GET /users/{id}` has no parameter `idd`, so the value goes nowhere.',
        hint: 'Did you mean `id`?',
        fix: '"id"',
      },
    ]);
  });

  it('one with a wrong location', () => {
    expect(
      report(withLink({ operationId: 'getUser', parameters: { ...sound, 'query.id': 1 } })),
    ).toMatchObject([
      {
        problem: 'warning link-parameter',
        message: '`GET /users/{id}` has no query parameter `id`, so the value goes nowhere.',
        hint: 'Did you mean `path.id`?',
        fix: '"path.id"',
      },
    ]);
  });

  it('a name that two parameters have', () => {
    const parameters = [
      { name: 'id', in: 'query', schema: {} },
      { name: 'id', in: 'path', required: true, schema: {} },
    ];
    expect(report(withLink({ operationId: 'getUser', parameters: sound }, { parameters }))).toMatchObject([
      {
        problem: 'warning link-parameter',
        message:
          '`GET /users/{id}` has several parameters `id`: `path.id` and `query.id`. The first is used.',
        fix: '"path.id"',
      },
    ]);
    expect(
      report(withLink({ operationId: 'getUser', parameters: { 'path.id': 1 } }, { parameters })),
    ).toEqual([]);
  });

  it('one that is required and not given', () => {
    expect(report(withLink({ operationId: 'getUser' }))).toMatchObject([
      {
        problem: 'info link-required',
        at: '"Next"',
        message: 'The link `Next` gives no value for `path.id`, which `GET /users/{id}` requires.',
      },
    ]);
  });
});

describe('links in wrong places', () => {
  it('beside the responses, as in an example of 3.0.0', () => {
    const link = { operationId: 'getUser', parameters: sound };
    expect(report(withLink(link, { links: {} }))).toMatchObject([
      {
        problem: 'error link-misplaced',
        at: '"links"',
        message: '`links` has no effect in an operation: links belong to a response.',
      },
    ]);
  });

  it.each([
    [5, 'The link `Next` must be an object, but it is a number.'],
    [
      { operationId: 'getUser', parameters: [] },
      '`parameters` of a link must be an object, but it is an array.',
    ],
    [
      { operationId: 'getUser', parameters: sound, server: 'x' },
      'The `server` of a link must be an object, but it is a string.',
    ],
  ])('%j has a wrong type', (link, message) => {
    const found = report(withLink(link)).filter(({ problem }) => problem !== 'info link-required');
    expect(found).toMatchObject([{ problem: 'error wrong-type', message }]);
  });

  it('a component that no response uses', () => {
    const document = withLink({ operationId: 'getUser', parameters: sound });
    const components = { links: { Spare: { operationId: 'getUser' } } };
    expect(report({ ...document, components })).toMatchObject([
      {
        problem: 'info unused-component',
        at: '"Spare"',
        message: 'The link `Spare` is not used by any response, so it has no effect.',
      },
    ]);
  });
});
