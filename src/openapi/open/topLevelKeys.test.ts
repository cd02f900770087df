import { describe, expect, it } from 'vitest';
import { topLevelKeys } from './topLevelKeys.ts';

describe('texts of megabytes do not end it', () => {
  it.each([
    ['a string with escapes', `{"${'\\\\'.repeat(2_000_000)}": 1, "b": 2}`],
    ['line breaks before the first brace', `${'\n'.repeat(4_000_000)}{"b": 2}`],
    ['braces', '{"b":'.repeat(1_000_000)],
  ])('%s', (_, text) => {
    expect(topLevelKeys(text)).toContain('b');
  });
});
