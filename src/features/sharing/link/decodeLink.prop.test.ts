import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink } from './decodeLink.ts';
import { encodeLink } from './encodeLink.ts';
import { linkStates } from './linkState.fixture.ts';
import type { LinkState } from './linkState.ts';

/** A busy machine may take its time. */
const TIMEOUT_MS = 60_000;

async function linkTo(state: LinkState): Promise<string> {
  return (await encodeLink(state)) ?? 'too large';
}

describe('a link', { timeout: TIMEOUT_MS }, () => {
  it('holds any state: any script, halves of surrogate pairs, absent and empty apart', async () => {
    await fc.assert(
      fc.asyncProperty(linkStates, async (state) => {
        const decoded = await decodeLink(await linkTo(state));
        expect(decoded.kind).toBe('state');
        expect(decoded.kind === 'state' && sorted(decoded.state)).toEqual(sorted(state));
      }),
    );
  });

  it('needs no escaping in an address or a chat', async () => {
    await fc.assert(
      fc.asyncProperty(linkStates, async (state) => {
        expect(await linkTo(state)).toMatch(/^[\w.-]+$/);
      }),
      { numRuns: 20 },
    );
  });

  it('is reported as cut off wherever it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(linkStates, async (state) => {
        const link = await linkTo(state);
        for (let end = 1; end < link.length; end += link.length > 400 ? 7 : 1) {
          expect((await decodeLink(link.slice(0, end))).kind).toBe('cut-off');
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is reported as damaged when a character after the tag is another one', async () => {
    await fc.assert(
      fc.asyncProperty(
        linkStates,
        fc.nat(),
        fc.constantFrom(...'Az09-_.~% é'),
        async (state, where, character) => {
          const link = await linkTo(state);
          const at = 4 + (where % (link.length - 4));
          fc.pre(link[at] !== character);
          const { kind } = await decodeLink(link.slice(0, at) + character + link.slice(at + 1));
          expect(kind).toBe('damaged');
        },
      ),
    );
  });

  it('is never half-loaded, and no text throws', async () => {
    const texts = fc.oneof(
      fc.string(),
      fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()).map((parts) => `cb1.${parts.join('.')}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(['unknown', 'cut-off', 'damaged']).toContain((await decodeLink(text)).kind);
      }),
    );
  });
});

/** Members in one order, so that two states compare as text: an own `__proto__` counts as any other name. */
function sorted(value: unknown): string {
  return JSON.stringify(order(value));
}

function order(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(order);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([name, each]) => [name, order(each)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
