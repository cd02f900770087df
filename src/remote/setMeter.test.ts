import { describe, expect, it } from 'vitest';
import { createSetMeter, type SetProgress } from './setMeter.ts';

const set = { entry: 'a', documents: [{ uri: 'a', text: '12345' }] };

describe('createSetMeter', () => {
  it('adds up the bytes that arrive, on top of those already open', () => {
    const seen: SetProgress[] = [];
    const meter = createSetMeter(set, 100, (progress) => seen.push(progress), expect.fail);
    meter.report({ fetched: 1, failed: 0, known: 3 });
    meter.received('b', 10);
    meter.received('c', 1);
    meter.received('b', 20);
    meter.received('c', 0);
    expect(seen.map(({ bytes }) => bytes)).toEqual([5, 15, 16, 26, 25]);
    expect(seen.at(-1)).toEqual({ fetched: 1, failed: 0, known: 3, bytes: 25 });
  });

  it('says when all together are too much', () => {
    let full = 0;
    const onFull = () => {
      full += 1;
    };
    const meter = createSetMeter(set, 25, () => {}, onFull);
    meter.received('b', 10);
    meter.received('c', 10);
    expect(full).toBe(0);
    meter.received('c', 11);
    expect(full).toBe(1);
  });
});
