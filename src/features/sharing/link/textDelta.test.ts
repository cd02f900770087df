import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta } from './applyDelta.ts';
import { textDelta } from './textDelta.ts';

const line = fc.constantFrom('a', 'b', '', '{', '}', 'a: 1', '😀', '\ud800');
const texts = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, isEnded]) => lines.join(end) + (isEnded ? end : ''));

describe('a text as what it takes of another', () => {
  it('is that text again', () => {
    fc.assert(
      fc.property(texts, texts, (base, text) => {
        expect(applyDelta(base, [...textDelta(base, text)])).toBe(text);
      }),
    );
  });

  it('takes all of an equal one, and all but a changed line of another version', () => {
    const base = Array.from({ length: 100 }, (_, at) => `line ${at}\n`).join('');
    expect(textDelta(base, base)).toEqual([0, base.length]);
    const changed = base.replace('line 50\n', 'line fifty\n');
    expect(textDelta(base, changed)).toEqual([
      0,
      base.indexOf('line 50'),
      'line fifty\n',
      base.indexOf('line 51'),
      base.length - base.indexOf('line 51'),
    ]);
  });

  it('takes ever more steps only with the length of the texts', () => {
    const text = (lines: number) => '}\n'.repeat(lines);
    for (const lines of [2_000, 64_000]) {
      expect(textDelta(`x\n${text(lines)}`, `y\n${text(lines)}`).length).toBeLessThan(6);
    }
  });
});
