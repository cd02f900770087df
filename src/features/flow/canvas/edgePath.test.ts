import { expect, test } from 'vitest';
import { arrowPath, edgePath } from './edgePath.ts';

const edge = { id: 't', source: 's', target: 't', from: 'consumer', to: 'provider' } as const;

test('an edge on one level is straight', () => {
  expect(edgePath({ edge, from: { x: 0, y: 10 }, to: { x: 64, y: 10 }, trunk: true })).toBe('M0 10H60');
});

test('a lone edge bends smoothly and arrives level', () => {
  const path = edgePath({ edge, from: { x: 0, y: 10 }, to: { x: 64, y: 50 }, trunk: false });
  expect(path).toBe('M0 10C32 10 32 50 60 50');
});

test('edges of one trunk leave it at the same place, up or down', () => {
  const [up, down] = [-90, 110].map((y) =>
    edgePath({ edge, from: { x: 0, y: 10 }, to: { x: 100, y }, trunk: true }),
  );
  expect(up).toBe('M0 10H37Q45 10 45 2V-82Q45 -90 53 -90H96');
  expect(down).toBe('M0 10H37Q45 10 45 18V102Q45 110 53 110H96');
});

test('the arrow head points at the target', () => {
  expect(arrowPath({ edge, from: { x: 0, y: 0 }, to: { x: 64, y: 10 }, trunk: false })).toBe(
    'M55 5L60 10L55 15',
  );
});
