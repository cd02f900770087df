import { expect, test } from 'vitest';
import { buildFlow, layoutFlow } from '../../../openapi/flow/index.ts';
import * as flow from '../flow.fixture.ts';
import { flowMetrics } from '../flowMetrics.ts';
import { canvasNode, type NodeLook } from './canvasNode.ts';

const graph = buildFlow([flow.customers], { expandedGroups: new Set() });
const { nodes } = layoutFlow(
  graph,
  flowMetrics({ paneWidth: 1000, laneCount: graph.laneCount, withUrls: false, rem: 16 }),
);
const nothing = () => {};
const look: NodeLook = {
  highlight: 'none',
  url: undefined,
  tabIndex: -1,
  isWanted: false,
  handlers: { onSelect: nothing, onReveal: nothing, onToggle: nothing, onMissingUrl: nothing },
  isLit: false,
  header: 28,
};

test('a node that looks the same is the same object', () => {
  for (const box of nodes) {
    const first = canvasNode(box, look);
    expect(canvasNode(box, { ...look })).toBe(first);
    expect(canvasNode(box, { ...look, isLit: true })).not.toBe(first);
    expect(canvasNode(box, { ...look, highlight: 'path' })).not.toBe(first);
  }
});

test('parties and requests are drawn each their way', () => {
  expect(nodes.map((box) => canvasNode(box, look).type)).toEqual(['party', 'request', 'request']);
});
