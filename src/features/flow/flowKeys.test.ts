import { describe, expect, it } from 'vitest';
import { buildFlow, type FlowDirection, type FlowNode } from '../../openapi/flow/index.ts';
import * as flow from './flow.fixture.ts';
import { directionOf, turns } from './flowKeys.ts';

const PLAIN = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('directionOf', () => {
  it.each([
    ['ArrowUp', {}, 'up'],
    ['Home', {}, 'first'],
    ['a', {}, undefined],
    ['ArrowLeft', { altKey: true }, undefined],
    ['ArrowDown', { shiftKey: true }, undefined],
  ] as const)('%s with %j: %s', (key, held, direction) => {
    expect(directionOf({ ...PLAIN, ...held, key })).toBe(direction);
  });
});

describe('turns', () => {
  const closed = buildFlow([flow.topics], {
    expandedGroups: new Set(),
    grouping: 'tag',
    openHeadings: { byDefault: false, except: new Set() },
  });
  const open = buildFlow([flow.topics], { expandedGroups: new Set(), grouping: 'tag' });
  const find = ({ nodes }: typeof open, kind: FlowNode['kind']) => nodes.filter((node) => node.kind === kind);

  it.each<[string, FlowDirection, boolean, readonly FlowNode[]]>([
    ['a closed heading', 'right', true, find(closed, 'heading')],
    ['a closed heading', 'left', false, find(closed, 'heading')],
    ['an open heading', 'left', true, find(open, 'heading')],
    ['an open heading', 'right', false, find(open, 'heading')],
    ['an open heading', 'down', false, find(open, 'heading')],
    ['a closed group', 'right', true, find(open, 'group')],
    ['a closed group', 'left', false, find(open, 'group')],
    ['an operation', 'right', false, find(open, 'operation')],
  ])('%s, %s: %s', (_, direction, expected, nodes) => {
    expect(nodes.map((node) => turns(node, direction))).toEqual([expected]);
  });
});
