import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParallel } from './inParallel.ts';

describe('inParallel', () => {
  it('does all, each once, begun in order, never more than so many at a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.string()),
        fc.integer({ min: 1, max: 9 }),
        async (scheduler, items, atOnce) => {
          const begun: string[] = [];
          let running = 0;
          let most = 0;
          const done = inParallel(items, atOnce, async (item) => {
            begun.push(item);
            running += 1;
            most = Math.max(most, running);
            await scheduler.schedule(Promise.resolve());
            running -= 1;
          });
          await scheduler.waitFor(done);
          expect(begun).toEqual(items);
          expect(most).toBe(Math.min(atOnce, items.length));
        },
      ),
    );
  });
});
