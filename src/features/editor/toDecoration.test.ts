import { describe, expect, it } from 'vitest';
import { lineTable } from './positions.ts';
import { toDecoration, toLitDecoration } from './toDecoration.ts';

const positions = lineTable('a: {$url}\nb: 2\n');

describe('toDecoration', () => {
  it('gives an expression the class of its kind', () => {
    const { options, range } = toDecoration({ range: { start: 3, end: 9 }, kind: 'query' }, positions);
    expect(range).toEqual({ startLineNumber: 1, startColumn: 4, endLineNumber: 1, endColumn: 10 });
    expect(options.inlineClassName).toMatch(/expression.* .*query/);
    expect(options.inlineClassName).not.toMatch(/response/);
  });

  it('marks response sources', () => {
    const highlight = { range: { start: 3, end: 9 }, kind: 'header', message: 'response' } as const;
    expect(toDecoration(highlight, positions).options.inlineClassName).toMatch(/header.* .*response/);
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

describe('toLitDecoration', () => {
  it('rings the characters in the hue of their kind, and marks them for tests', () => {
    const lit = { range: { start: 3, end: 9 }, kind: 'query', declaration: false } as const;
    const { options } = toLitDecoration(lit, positions);
    expect(options.className).toMatch(/^lit .*ring.* .*query/);
    expect(options.inlineClassName).toBeUndefined();
  });

  it('shows the first line of a long declaration', () => {
    const lit = { range: { start: 0, end: 14 }, kind: undefined, declaration: true } as const;
    const { range } = toLitDecoration(lit, positions);
    expect(range).toMatchObject({ startLineNumber: 1, startColumn: 1, endLineNumber: 1 });
  });
});
