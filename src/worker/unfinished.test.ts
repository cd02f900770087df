import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUnfinished } from './unfinished.ts';

const setOf = (text: string) => ({ entry: 'a', documents: [{ uri: 'a', text }] });

function storage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const later = (milliseconds = 10_000) => vi.advanceTimersByTime(milliseconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createUnfinished', () => {
  it('knows the same texts again, however they came', () => {
    const kept = storage();
    createUnfinished(() => kept).begin(setOf('one'));
    later();
    const next = createUnfinished(() => kept);
    expect(next.has(setOf('one'))).toBe(true);
    expect(next.has(setOf('two'))).toBe(false);
    next.end(setOf('one'));
    expect(kept.items.size).toBe(0);
  });

  it('takes what has just begun for the work of another tab', () => {
    const kept = storage();
    createUnfinished(() => kept).begin(setOf('one'));
    later(500);
    expect(createUnfinished(() => kept).has(setOf('one'))).toBe(false);
  });

  it('is not put off by a tab that crashes again at once', () => {
    const kept = storage();
    for (let crash = 0; crash < 4; crash += 1) {
      createUnfinished(() => kept).begin(setOf('one'));
      later(1000);
    }
    expect(createUnfinished(() => kept).has(setOf('one'))).toBe(true);
  });

  it('tells texts apart although it reads only parts of them', () => {
    const kept = storage();
    const unfinished = createUnfinished(() => kept);
    const long = 'x'.repeat(1_000_000);
    unfinished.begin(setOf(long));
    later();
    expect(unfinished.has(setOf(`${long}y`))).toBe(false);
    expect(unfinished.has(setOf(long))).toBe(true);
  });

  it('forgets the oldest of many', () => {
    const kept = storage();
    const unfinished = createUnfinished(() => kept);
    for (let each = 0; each < 100; each += 1) unfinished.begin(setOf(`text ${each}`));
    later();
    expect(unfinished.has(setOf('text 0'))).toBe(false);
    expect(unfinished.has(setOf('text 99'))).toBe(true);
  });

  it('remembers nothing where storage is blocked', () => {
    const unfinished = createUnfinished(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    unfinished.begin(setOf('one'));
    later();
    unfinished.end(setOf('one'));
    expect(unfinished.has(setOf('one'))).toBe(false);
  });
});
