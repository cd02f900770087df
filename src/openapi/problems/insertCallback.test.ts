import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { insertCallback } from './insertCallback.ts';

const open = (text: string) => ({ entry: 'a', documents: [{ uri: 'a', text }] });

it.each([
  [
    'YAML',
    'openapi: 3.1.0\ninfo: {title: a, version: "1"}\npaths:\n  /a:\n    # the only one\n    get:\n      responses:\n        "200": {description: ok}\n',
  ],
  ['YAML in braces', 'openapi: 3.0.3\npaths:\n  /a: {get: {responses: {"200": {description: ok}}}}\n'],
  ['JSON', '{"openapi":"3.2.0","paths":{"/a":{"post":{"responses":{"200":{"description":"ok"}}}}}}'],
  [
    'an operation with parameters',
    'openapi: 3.1.0\npaths:\n  /a:\n    get:\n      parameters: []\n      responses: {}\n',
  ],
])('inserts a callback that resolves into %s', (_name, text) => {
  const fix = insertCallback(createWorkspace(open(text)), '3.1');
  const [edit] = fix?.edits ?? [];
  expect(edit).toBeDefined();
  const { start = 0, end = 0 } = edit?.range ?? {};
  const changed = text.slice(0, start) + edit?.text + text.slice(end);
  const { analysis } = openDescription(open(changed));
  expect(analysis.operations.map((operation) => operation.callbacks.map((callback) => callback.key))).toEqual(
    [['{$request.query.callbackUrl}']],
  );
  expect(analysis.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
});

it('has nothing to insert into without operations', () => {
  expect(insertCallback(createWorkspace(open('openapi: 3.1.0\npaths: {}\n')), '3.1')).toBeUndefined();
});
