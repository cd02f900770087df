import { expect, it } from 'vitest';
import { collectOffers, type FoundOffers, preferredOffer, sureOffer } from './chooseOffer.ts';
import type { ShareChoice, ShareOffer } from './makeOffers.ts';

const LENGTHS = [
  ['address', 200],
  ['whole', 0],
  ['callbacks', 0],
  ['callback', 0],
] as const satisfies readonly (readonly [ShareChoice, number])[];

/** Offers of these lengths, the last ones as in `LENGTHS`; no length is a link that cannot be made. */
function offersOf(...lengths: (number | undefined)[]): ShareOffer[] {
  return lengths.map((length, index) => ({
    choice: LENGTHS[LENGTHS.length - lengths.length + index]?.[0] ?? 'whole',
    link: length === undefined ? undefined : 'x'.repeat(length),
    leftOut: [],
    documents: [],
  }));
}

it.each([
  ['the address, which is always short', [200, 90_000, 9_000, 900], 'address', true],
  ['the whole, where it gets through everywhere', [8_000, 900, 300], 'whole', true],
  ['what all callbacks need, where that fits', [8_001, 8_000, 300], 'callbacks', true],
  ['what one needs, where only that fits', [90_000, 8_001, 300], 'callback', true],
  ['the most complete of those that often arrive', [32_001, 31_000, 8_001], 'callbacks', false],
  ['the whole, where nothing is any better', [90_000, 80_000, 70_000], 'whole', false],
  ['a slice, where the whole has no link', [undefined, 40_000, 39_000], 'callbacks', false],
  ['nothing, where nothing has a link', [undefined, undefined, undefined], undefined, false],
] as const)('begins with %s', (_, lengths, choice, isSure) => {
  const offers = offersOf(...lengths);
  expect(preferredOffer(offers)?.choice).toBe(choice);
  expect(sureOffer(offers)?.choice).toBe(isSure ? choice : undefined);
});

async function* oneByOne(offers: readonly ShareOffer[]) {
  yield* offers;
}

it('collects offers until told to stop', async () => {
  const seen: number[] = [];
  const show = ({ offers }: FoundOffers) => seen.push(offers.length) < 2;
  const first = await collectOffers(oneByOne(offersOf(9_000, 900, 300)), undefined, show);
  expect(first?.choice).toBe('callbacks');
  expect(seen).toEqual([1, 2]);
});

it.each([
  ['callback', 'callback'],
  ['address', 'whole'],
] as const)('waits for %s, and takes what serves best where it does not come: %s', async (wanted, choice) => {
  const found: FoundOffers[] = [];
  const show = (next: FoundOffers) => found.push(next) > 0;
  const first = await collectOffers(oneByOne(offersOf(900, 300, 200)), wanted, show);
  expect(first?.choice).toBe(choice);
  await expect.poll(() => found.at(-1)?.measuring).toBe(false);
});
