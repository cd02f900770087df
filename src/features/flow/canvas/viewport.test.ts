import { describe, expect, it, test } from 'vitest';
import { clampViewport, fitViewport, initialViewport, MIN_ZOOM, showBox } from './viewport.ts';
import { sightOf, visiblePart } from './visibleNodes.ts';

const size = { width: 1040, height: 300, header: 28 };

describe('opening', () => {
  test('a small flow is shown whole, in the middle, not enlarged', () => {
    expect(initialViewport({ width: 440, height: 100 }, size, undefined)).toEqual({
      x: 300,
      y: 100,
      zoom: 1,
    });
  });

  test('a flow a little too large is shown whole', () => {
    const { zoom } = initialViewport({ width: 1000, height: 340 }, size, undefined);
    expect(zoom).toBeCloseTo(280 / 340);
  });

  test('a long flow is shown at reading size around the selection', () => {
    const selected = { x: 560, y: 5000, width: 400, height: 60 };
    const { y, zoom } = initialViewport({ width: 1000, height: 9000 }, size, selected);
    expect(zoom).toBe(1);
    expect(y + selected.y + selected.height / 2).toBe((size.header + size.height) / 2);
  });

  test('a long flow without selection starts at its top', () => {
    expect(initialViewport({ width: 1000, height: 9000 }, size, undefined)).toEqual({ x: 20, y: 0, zoom: 1 });
  });

  test('a selection far to the right is in sight', () => {
    const selected = { x: 3000, y: 10, width: 400, height: 60 };
    const { x, zoom } = initialViewport({ width: 3400, height: 300 }, size, selected);
    expect(selected.x * zoom + x).toBeGreaterThan(0);
    expect((selected.x + selected.width) * zoom + x).toBeLessThanOrEqual(size.width);
  });
});

test('fitting shows all, down to the smallest zoom', () => {
  expect(fitViewport({ width: 2000, height: 500 }, size).zoom).toBe(0.5);
  expect(fitViewport({ width: 1000, height: 90_000 }, size).zoom).toBe(MIN_ZOOM);
});

test('clamping leaves no empty screen beyond the ends', () => {
  const layout = { width: 1000, height: 2000 };
  expect(clampViewport({ x: 5000, y: 5000, zoom: 1 }, layout, size)).toEqual({ x: 20, y: 0, zoom: 1 });
  expect(clampViewport({ x: 20, y: -9000, zoom: 1 }, layout, size).y).toBe(300 - 2000 - 20);
});

it.each([
  { why: 'in sight: stays', box: { y: 100 }, y: 0 },
  { why: 'below: just into sight', box: { y: 400 }, y: -170 },
  { why: 'under the lane labels: just below them', box: { y: 0 }, y: 38 },
])('showing a box $why', ({ box, y }) => {
  const moved = showBox({ x: 0, y: 0, zoom: 1 }, { x: 100, width: 400, height: 60, ...box }, size);
  expect(moved).toEqual({ x: 0, y, zoom: 1 });
});

describe('what is drawn', () => {
  const boxes = Array.from({ length: 500 }, (_, index) => ({
    node: { kind: 'party' as const, id: `${index}`, lane: 0, section: 0, party: 'consumer' as const },
    x: 0,
    y: index * 100,
    width: 200,
    height: 60,
  }));
  const layout = { nodes: boxes, edges: [], lanes: [], sections: [], width: 200, height: 50_000 };
  const sight = sightOf({ x: 0, y: -2000, zoom: 1 }, 1040, 300);

  test('of a large flow only the nodes near the screen, and those that must stay', () => {
    const ids = visiblePart(layout, sight, new Set(['499'])).nodes.map(({ node }) => node.id);
    expect(ids).toContain('20');
    expect(ids).toContain('499');
    expect(ids.length).toBeLessThan(15);
  });

  test('of a small flow everything', () => {
    const small = { ...layout, nodes: boxes.slice(0, 150) };
    expect(visiblePart(small, sight, new Set()).nodes).toHaveLength(150);
  });

  test('sight is coarse: a little panning changes nothing', () => {
    expect(sightOf({ x: 0, y: -2001, zoom: 1 }, 1040, 300)).toEqual(sight);
  });

  test('of a trunk, the edges that leave it in sight, and one that leads on', () => {
    const edges = Array.from({ length: 500 }, (_, index) => ({
      edge: { id: `${index}`, source: 's', target: `${index}`, from: 'provider', to: 'consumer' } as const,
      from: { x: 0, y: 30 },
      to: { x: 100, y: index * 100 + 30 },
      trunk: true,
    }));
    const drawn = visiblePart({ ...layout, edges }, sight, new Set(['400'])).edges.map(({ edge }) => edge.id);
    expect(drawn).toEqual(['18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '400']);
    const lone = edges.map((edge) => ({ ...edge, trunk: false }));
    expect(visiblePart({ ...layout, edges: lone }, sight, new Set()).edges).toHaveLength(482);
  });
});
