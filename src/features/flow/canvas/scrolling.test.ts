import { describe, expect, it, test } from 'vitest';
import {
  bringIntoSight,
  isInSight,
  LARGEST_ZOOM,
  SMALLEST_ZOOM,
  sightOf,
  startAt,
  zoomAround,
} from './scrolling.ts';

const size = { width: 1000, height: 300, header: 28, margin: 16 };
const start = { left: 0, top: 0, zoom: 1 };
const box = { x: 100, y: 40, width: 400, height: 60 };

describe('a box', () => {
  it.each<[string, { y: number; top?: number; travel?: number }, number]>([
    ['in sight: stays', { y: 100 }, 0],
    ['below: just into sight', { y: 400 }, 168],
    ['under the lane labels: just below them', { y: 120, top: 100 }, 84],
    ['above: its top below the lane labels', { y: 200, top: 600 }, 164],
    ['in the first row: the space above it too', { y: 40, top: 600 }, 0],
    ['that goes down beside what it sends: stays', { y: 40, travel: 900, top: 600 }, 600],
    ['that went down as far as it may: comes back', { y: 40, travel: 200, top: 600 }, 204],
  ])('%s', (_, { top = 0, ...place }, expected) => {
    expect(bringIntoSight({ ...start, top }, { ...box, ...place }, size).top).toBe(expected);
  });

  test('far to the right comes into sight, its beginning first', () => {
    expect(bringIntoSight(start, { ...box, x: 2000 }, size).left).toBe(2000 + 16 + 400 - 984);
    expect(bringIntoSight(start, { ...box, x: 2000, width: 5000 }, size).left).toBe(2000);
  });

  test('is in sight as long as any of it is below the lane labels', () => {
    expect(isInSight({ ...start, top: 71 }, box, size)).toBe(true);
    expect(isInSight({ ...start, top: 73 }, box, size)).toBe(false);
    expect(isInSight({ ...start, top: 73 }, { ...box, travel: 500 }, size)).toBe(true);
  });
});

describe('at first', () => {
  test('the beginning is shown where that shows the selection', () => {
    expect(startAt(undefined, size, 1)).toEqual(start);
    expect(startAt(box, size, 1)).toEqual(start);
  });

  test('else the selection is in the middle', () => {
    expect(startAt({ ...box, y: 5000 }, size, 1).top).toBe(5030 - (28 + 300) / 2);
  });
});

describe('zooming', () => {
  test('leaves what is under the pointer where it is', () => {
    const before = { left: 300, top: 200, zoom: 1 };
    const after = zoomAround(before, 1.5, { x: 400, y: 100 });
    expect((after.left + 400) / after.zoom).toBe((before.left + 400) / before.zoom);
    expect((after.top + 100) / after.zoom).toBe((before.top + 100) / before.zoom);
  });

  test('stops where text would be smaller than elsewhere on the page, and at twice the size', () => {
    expect(zoomAround(start, 0.2, { x: 0, y: 0 }).zoom).toBe(SMALLEST_ZOOM);
    expect(zoomAround(start, 9, { x: 0, y: 0 }).zoom).toBe(LARGEST_ZOOM);
    expect(SMALLEST_ZOOM).toBe(1);
  });
});

test('sight is coarse: a little scrolling changes nothing; and wide: a screen around it is drawn', () => {
  const sight = sightOf({ ...start, top: 2001 }, size);
  expect(sightOf({ ...start, top: 2030 }, size)).toEqual(sight);
  expect(sight.y).toBeLessThanOrEqual(2001 - 300);
  expect(sight.y + sight.height).toBeGreaterThanOrEqual(2001 + 300 + 300);
});
