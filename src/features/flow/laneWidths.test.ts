import { describe, expect, test } from 'vitest';
import * as flow from './flow.fixture.ts';
import { laneAsks, laneWidths } from './laneWidths.ts';

const rem = 16;
const width = (text: string) => 7 * text.length;
const ruler = { mono: width, sans: width, bold: width };
const long = `/${'segment/'.repeat(9)}end`;

describe('what lanes ask', () => {
  test('is what their widest node holds on one line', () => {
    const [, short = 0] = laneAsks([flow.operation('POST /a', [])], ruler, rem);
    const [, wide = 0] = laneAsks(
      [flow.operation('POST /a', []), flow.operation(`POST ${long}`, [])],
      ruler,
      rem,
    );
    expect(wide * rem).toBeGreaterThan(width(long));
    expect(short).toBeLessThan(wide);
  });

  test('is known for each depth of nesting', () => {
    expect(laneAsks([flow.orders], ruler, rem)).toHaveLength(4);
  });

  test('holds what became of a callback since the other version', () => {
    const operation = flow.operation('POST /a', [flow.callback('x'.repeat(60), '{$url}', {})]);
    const id = operation.callbacks[0]?.id ?? '';
    const asksWith = (changes?: ReadonlyMap<string, 'changed'>) =>
      laneAsks([operation], ruler, rem, changes)[2] ?? 0;
    expect((asksWith(new Map([[id, 'changed']])) - asksWith()) * rem).toBeGreaterThan(width('changed'));
  });

  test('holds names with their marks', () => {
    const name = 'x'.repeat(60);
    const [, , ask = 0] = laneAsks(
      [flow.operation('POST /a', [flow.callback(name, '{$url}', { deprecated: true })])],
      ruler,
      rem,
    );
    expect(ask * rem).toBeGreaterThan(width(name) + width('deprecated'));
  });
});

describe('lanes', () => {
  const lanes = (asks: readonly number[], room: number) =>
    laneWidths(asks, { laneCount: asks.length, room, rem });
  const total = ({ laneWidths: widths, columnGap }: ReturnType<typeof laneWidths>) =>
    widths.reduce((sum, each) => sum + each, 0) + columnGap * (widths.length - 1);

  test('are as wide as they ask where there is room, with what is left between them up to a bound', () => {
    const { laneWidths: widths, columnGap } = lanes([7.5, 20, 30], 2500);
    expect(widths).toEqual([120, 320, 480]);
    expect(columnGap).toBe(112);
  });

  test('share what there is, and fill it', () => {
    const shared = lanes([7.5, 40, 46], 1000);
    expect(total(shared)).toBeGreaterThan(990);
    expect(total(shared)).toBeLessThanOrEqual(1000);
    expect(shared.laneWidths[1]).toBeLessThan(640);
  });

  test('keep what they need in a narrow pane, which then scrolls', () => {
    expect(lanes([7.5, 40, 46, 46], 600).laneWidths).toEqual([120, 208, 320, 320]);
  });

  test('are never wider than a bound', () => {
    expect(lanes([7.5, 400, 400], 9000).laneWidths).toEqual([120, 736, 736]);
  });
});
