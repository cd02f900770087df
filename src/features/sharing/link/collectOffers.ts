import { preferredOffer, sureOffer } from './preferredOffer.ts';
import type { ShareChoice, ShareOffer } from './shareOffer.ts';

export interface FoundOffers {
  readonly offers: readonly ShareOffer[];
  /** More may come. */
  readonly measuring: boolean;
}

/**
 * Takes in offers as they are made.
 *
 * @param wanted The choice to wait for; without it, the one that serves best.
 * @param show Told after each offer; where it answers false, no more are made.
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
