import { lengthGrade } from './linkLength.ts';
import type { ShareChoice, ShareOffer } from './makeOffers.ts';

/** The offer to begin with as soon as no later one can be better: its link gets through everywhere. */
export function sureOffer(offers: readonly ShareOffer[]): ShareOffer | undefined {
  return offers.find((offer) => gradeOf(offer) === 0);
}

/**
 * The offer to begin with: of the links that get through best, the most complete one.
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

export interface FoundOffers {
  readonly offers: readonly ShareOffer[];
  /** More may come. */
  readonly measuring: boolean;
}

/**
 * Takes in offers as they are made.
 *
 * @param wanted The choice to wait for; without it, the one that serves best.
 * @param show Told after each offer; if it returns false, no more are made.
 * @returns The offer to begin with, as soon as that is sure; nothing where no link can hold any of it.
 */
export function collectOffers(
  offers: AsyncIterable<ShareOffer>,
  wanted: ShareChoice | undefined,
  show: (found: FoundOffers) => boolean,
): Promise<ShareOffer | undefined> {
  return new Promise((settle, fail) => {
    const collect = async () => {
      const found: ShareOffer[] = [];
      const asked = () => found.find(({ choice, link }) => choice === wanted && link !== undefined);
      for await (const offer of offers) {
        found.push(offer);
        const sure = wanted === undefined ? sureOffer(found) : asked();
        if (sure) settle(sure);
        if (!show({ offers: [...found], measuring: true })) return;
      }
      show({ offers: found, measuring: false });
      settle(asked() ?? preferredOffer(found));
    };
    collect().catch(fail);
  });
}
