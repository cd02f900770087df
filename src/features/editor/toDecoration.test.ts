import { describe, expect, it } from 'vitest';
import { lineTable } from './lineTable.ts';
import { toDecoration } from './toDecoration.ts';

const positions = lineTable('a: {$url}\nb: 2\n');

describe('toDecoration', () => {
  it('gives an expression the class of its kind', () => {
    const { options, range } = toDecoration({ range: { start: 3, end: 9 }, kind: 'query' }, positions);
    expect(range).toEqual({ startLineNumber: 1, startColumn: 4, endLineNumber: 1, endColumn: 10 });
    expect(options.inlineClassName).toMatch(/expression.* .*query/);
    expect(options.inlineClassName).not.toMatch(/active|response/);
  });

  it('marks response sources and the shared focus', () => {
    const highlight = {
      range: { start: 3, end: 9 },
      kind: 'header',
      message: 'response',
      active: true,
    } as const;
    expect(toDecoration(highlight, positions).options.inlineClassName).toMatch(
      /header.* .*response.* .*active/,
    );
  });

  it('shades whole lines for a callback', () => {
    const { options } = toDecoration({ range: { start: 3, end: 12 }, kind: 'callback' }, positions);
    expect(options.isWholeLine).toBe(true);
    expect(options.inlineClassName).toBeUndefined();
  });

  it('never grows by typing at its edges', () => {
    expect(toDecoration({ range: { start: 3, end: 9 }, kind: 'body' }, positions).options.stickiness).toBe(1);
  });
});
