import { useEffect, useState } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import { collectOffers, type FoundOffers } from './collectOffers.ts';
import { copyLink } from './copyLink.ts';
import { makeOffers } from './makeOffers.ts';
import type { ShareChoice, ShareOffer } from './shareOffer.ts';

export interface Share extends FoundOffers {
  readonly chosen: ShareOffer | undefined;
  /** Whether the browser let the page copy the chosen link; absent until that is known. */
  readonly copied: boolean | undefined;
  /** Copies the link of this choice. */
  choose(choice: ShareChoice): void;
}

/**
 * Makes the links when `Share` comes on screen, and copies the one that serves best; makes and copies again when the
 * user changes what they hold, or asks by a higher `times`.
 */
export function useShare(withSecrets: boolean, times: number): Share {
  const store = useAppStore();
  const [found, setFound] = useState<FoundOffers>({ offers: [], measuring: true });
  const [picked, setPicked] = useState<ShareChoice>();
  const [copied, setCopied] = useState<{ readonly link: string | undefined; readonly done: boolean }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` counts how often the user asked, and picking copies what is made already.
  useEffect(() => {
    let isCurrent = true;
    const offers = makeOffers(store, { withSecrets });
    const first = collectOffers(offers, picked, (next) => {
      // What is on screen stays until all of it can be replaced.
      if (isCurrent && (picked === undefined || !next.measuring)) setFound(next);
      return isCurrent;
    });
    void copyLink(first.then((offer) => offer?.link)).then(async (done) => {
      const offer = await first;
      if (!isCurrent) return;
      setPicked(offer?.choice);
      setCopied({ link: offer?.link, done });
    });
    return () => {
      isCurrent = false;
    };
  }, [store, withSecrets, times]);

  const chosen = found.offers.find(({ choice }) => choice === picked);
  const choose = (choice: ShareChoice) => {
    const link = found.offers.find((each) => each.choice === choice)?.link;
    setPicked(choice);
    void copyLink(Promise.resolve(link)).then((done) => setCopied({ link, done }));
  };
  return { ...found, chosen, copied: copied?.link === chosen?.link ? copied?.done : undefined, choose };
}
