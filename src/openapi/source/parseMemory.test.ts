import { expect, it, vi } from 'vitest';
import { readBrokenText } from './brokenText.ts';
import { createParseMemory } from './parseMemory.ts';
import { parseSource } from './parseSource.ts';

it('reads each text of a set once, over its edits', () => {
  const read = vi.fn(parseSource);
  const { keep, parse } = createParseMemory(read);
  for (const first of ['a: 1', 'a: 2', 'a: 2']) {
    const texts = [first, 'b: 1'];
    keep(texts);
    for (const text of texts) parse(text);
  }
  expect(read.mock.calls.map(([text]) => text)).toEqual(['a: 1', 'b: 1', 'a: 2']);
});

it('forgets documents that left the set', () => {
  const read = vi.fn(parseSource);
  const { keep, parse } = createParseMemory(read);
  parse('a: 1');
  keep(['b: 1']);
  keep(['a: 1']);
  parse('a: 1');
  expect(read).toHaveBeenCalledTimes(2);
});

it('reads again with the tolerant parser what needs it', () => {
  const { parse } = createParseMemory();
  const broken = '{$a}/b: 1';
  expect(parse(broken).needsTolerant).toBe(true);
  expect(parse(broken, readBrokenText).needsTolerant).toBeUndefined();
});
