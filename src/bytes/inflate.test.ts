import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflate } from './inflate.ts';

describe('inflate', () => {
  it('stops at its limit, even where the data never end', async () => {
    // Blocks that end on a byte and are not the last one: as many as the reader asks for.
    const block = Uint8Array.from(
      deflateRawSync(new Uint8Array(1_000_000), { finishFlush: constants.Z_FULL_FLUSH }),
    );
    let handedOut = 0;
    function* endless() {
      for (;;) {
        handedOut += 1;
        yield block;
      }
    }
    expect(await inflate(endless(), 3_000_000)).toBe('too-large');
    expect(handedOut).toBeLessThan(20);
  });
});
