import { lengthGrade } from './linkLength.ts';
import type { ShareOffer } from './shareOffer.ts';

/** The offer to begin with as soon as no later one can be better: nothing stands in the way of its link. */
export function sureOffer(offers: readonly ShareOffer[]): ShareOffer | undefined {
  return offers.find((offer) => gradeOf(offer) === 0);
}

/**
 * The offer to begin with: of the links with the least in their way, the most complete one.
 *
 * @param offers The most complete one first.
 * @returns Nothing where no link can hold any of it.
 */
export function preferredOffer(offers: readonly ShareOffer[]): ShareOffer | undefined {
  const possible = offers.filter(({ link }) => link !== undefined);
  const least = Math.min(...possible.map(gradeOf));
  return possible.find((offer) => gradeOf(offer) === least);
}

function gradeOf({ link }: ShareOffer): number {
  return link === undefined ? Number.POSITIVE_INFINITY : lengthGrade(link.length);
}
