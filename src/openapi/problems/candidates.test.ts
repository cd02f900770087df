import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';

/** The key that each candidate of the one problem of a code would write. */
function candidatesOf(key: string, code: string): readonly string[] {
  const text = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': {
        post: {
          parameters: [
            { name: 'callbackUrl', in: 'query', schema: { type: 'string' } },
            { name: 'Reply', in: 'header', schema: { type: 'string' } },
          ],
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { hook: { type: 'string' }, other: { type: 'string' } },
                },
              },
            },
          },
          responses: { '200': { description: 'ok' } },
          callbacks: { evt: { [key]: { post: { responses: { '200': { description: 'ok' } } } } } },
        },
      },
    },
  });
  const { problems } = openDescription({ entry: 'a.json', documents: [{ uri: 'a.json', text }] }).analysis;
  const problem = problems.find((each) => each.code === code);
  for (const { name } of problem?.candidates ?? []) expect(problem?.hint).toContain(`\`${name}\``);
  return (problem?.candidates ?? []).map(({ fix }) => fix.title);
}

it.each([
  ['{$request.query.callbackURL}', 'not-declared', ['Write {$request.query.callbackUrl}']],
  ['{$request.query.target}', 'not-declared', ['Write {$request.query.callbackUrl}']],
  ['{$request.query.Reply}', 'not-declared', ['Write {$request.header.Reply}']],
  ['{$request.body#/hok}', 'pointer-missing', ['Write {$request.body#/hook}']],
  [
    '{$request.body#/quite}',
    'pointer-missing',
    ['Write {$request.body#/hook}', 'Write {$request.body#/other}'],
  ],
])('%s: %s names what it may mean, and each can be written', (key, code, titles) => {
  expect(candidatesOf(key, code)).toEqual(titles);
});
