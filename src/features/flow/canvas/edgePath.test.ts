import { expect, test } from 'vitest';
import { arrowPath, branchPath, edgePath, trunkPath } from './edgePath.ts';

const edge = { id: 't', source: 's', target: 't', from: 'consumer', to: 'provider' } as const;
const from = { x: 0, y: 10 };
const edgeTo = (y: number) => ({ edge, from, to: { x: 100, y }, trunk: 45 });
const trunk = { source: 's', x: 45, top: -90, bottom: 110, travel: 0 };

test('an edge on one level is straight', () => {
  expect(edgePath({ edge, from, to: { x: 64, y: 10 }, trunk: undefined })).toBe('M0 10H60');
});

test('a whole edge goes along its trunk, up or down', () => {
  expect(edgePath(edgeTo(-90))).toBe('M0 10H37Q45 10 45 2V-82Q45 -90 53 -90H96');
  expect(edgePath(edgeTo(110))).toBe('M0 10H37Q45 10 45 18V102Q45 110 53 110H96');
});

test('the edge of a source that moves begins on the trunk', () => {
  expect(edgePath(edgeTo(110), false)).toBe('M45 10V110H96');
});

test('a trunk begins at its source and ends in round corners, which are those of its first and last edge', () => {
  expect(trunkPath(trunk, from)).toBe('M0 10H45M45 -82V102');
  expect(branchPath(edgeTo(-90), trunk)).toBe('M45 -82Q45 -90 53 -90H96');
  expect(branchPath(edgeTo(10), trunk)).toBe('M45 10H96');
  expect(branchPath(edgeTo(110), trunk)).toBe('M45 102Q45 110 53 110H96');
});

test('where the source moves, every end may meet it: corners are square', () => {
  const moving = { ...trunk, top: 10, travel: 100 };
  expect(trunkPath(moving, from)).toBe('M45 10V110');
  expect(branchPath(edgeTo(110), moving)).toBe('M45 110H96');
});

test('the arrow head points at the target', () => {
  expect(arrowPath({ to: { x: 64, y: 10 } })).toBe('M55 5L60 10L55 15');
});
