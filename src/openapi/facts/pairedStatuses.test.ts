import { expect, it } from 'vitest';
import { openDocuments } from '../slice/slice.fixture.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import { pairedStatuses } from './pairedStatuses.ts';

const examples = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { value: 1 }]));
const body = (...names: readonly string[]) => ({
  content: { 'application/json': { examples: examples(...names) } },
});

it('pairs by the names of bodies, headers and parameters', () => {
  const post = {
    parameters: [{ name: 'q', in: 'query', schema: {}, examples: examples('rose') }],
    requestBody: body('tulip'),
  };
  const responses = {
    201: { description: '', ...body('tulip', 'other') },
    202: { description: '', headers: { H: { schema: {}, examples: examples('rose') } } },
    400: { description: '', ...body('lily') },
  };
  const source = openDocuments({
    'a.json': {
      ...{ openapi: '3.1.0', info: { title: 'T', version: '1' } },
      paths: { '/a': { post: { responses, callbacks: { cb: { '{$url}': { post } } } } } },
    },
  });
  const [operation] = source.analysis.operations;
  const [callback] = allCallbacks(source.analysis);
  const detail = operation && source.describe(operation.id);
  const callbackDetail = callback && source.describe(callback.id);
  expect(detail && pairedStatuses(detail, callbackDetail)).toEqual({ 201: true, 202: true, 400: false });
  expect(detail && pairedStatuses(detail, undefined)).toEqual({ 201: false, 202: false, 400: false });
});
