import { expect, test } from 'vitest';
import { buildFlow } from '../../openapi/flow/index.ts';
import * as flow from './flow.fixture.ts';
import { flowRows } from './flowRows.ts';

test('rows read from top to bottom, each with its depth, number and who sends it', () => {
  const graph = buildFlow([flow.board, flow.orders, flow.paid], { expandedGroups: new Set() });
  const sections = flowRows(graph).map(({ section, rows }) => [
    section.kind,
    rows.map(({ node, depth, position, caption }) => [node.id, depth, position, caption ?? '']),
  ]);
  expect(sections).toEqual([
    [
      'paths',
      [
        ['PUT /board/{row}/{column}', 0, 1, ''],
        ['PUT /board/{row}/{column}>progress.0', 1, 2, 'API provider → API consumer'],
        ['PUT /board/{row}/{column}>location.1', 1, 3, ''],
        ['POST /orders', 0, 4, ''],
        ['POST /orders>shipped.0', 1, 5, 'API provider → API consumer'],
        ['POST /orders>shipped.0>received.0', 2, 6, 'API consumer → API provider'],
      ],
    ],
    [
      'webhooks',
      [
        ['POST paid', 0, 1, ''],
        ['POST paid>acknowledge.0', 1, 2, 'API consumer → API provider'],
      ],
    ],
  ]);
});

test('if there is no room to the right, the caption says how deep', () => {
  const names = ['five', 'four', 'three', 'two', 'one'];
  const nested = names.reduce(
    (inner, name) => [flow.callback(name, '{$request.query.url}', { callbacks: inner })],
    [] as ReturnType<typeof flow.callback>[],
  );
  const graph = buildFlow([flow.operation('POST /deep', nested)], { expandedGroups: new Set() });
  expect(flowRows(graph)[0]?.rows.at(-1)?.caption).toBe('Level 5: API provider → API consumer');
});
