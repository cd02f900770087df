import { expect, it } from 'vitest';
import { report } from './report.fixture.ts';

it('a version that does not exist is a warning, and the rest goes on', () => {
  const paths = { '/a': { post: { callbacks: { evt: { '': { post: {} } } } } } };
  expect(
    report({ openapi: '3.9.1', paths }).map(({ problem, at, message }) => [problem, at, message]),
  ).toEqual([
    [
      'warning unsupported-version',
      '"3.9.1"',
      'Unknown OpenAPI version `3.9.1`; the document is read as 3.2.',
    ],
    ['error empty-key', '""', 'The callback key is empty, so the callback request has no URL.'],
  ]);
});

it('a document of another kind is an error on its first line', () => {
  expect(report('swagger: "2.0"\npaths: {}')).toEqual([
    {
      problem: 'error not-openapi',
      at: 'swagger: "2.0"',
      message:
        'This is a Swagger 2.0 document. Callbacks came with OpenAPI 3.0, so there are none to show here.',
      hint: 'Convert the document to OpenAPI 3 (Swagger Editor has “Convert to OpenAPI 3”), then open the result.',
    },
  ]);
});

it('a fault of the text is where the parser found it', () => {
  const [problem] = report('openapi: 3.1.0\npaths: {}\npaths: {}\n');
  expect(problem).toMatchObject({ problem: 'warning duplicate-key', at: 'paths' });
});

it('a line that is not indented enough is one remark with its change, and the callbacks are there', () => {
  const text = `openapi: 3.1.0
paths:
  /a:
    post:
      description: "Two
      lines"
      callbacks:
        evt:
          '{$request.body#/url}': {
            post: {}
          }
`;
  const problems = report(text).filter(({ problem }) => problem.endsWith('shallow-line'));
  expect(problems.map(({ at, fix }) => [at, fix])).toEqual([
    ['lines"', ' '.repeat(8)],
    ['}', ' '.repeat(12)],
  ]);
  expect(report(text).map(({ problem }) => problem)).toContain('error no-request-body');
});
