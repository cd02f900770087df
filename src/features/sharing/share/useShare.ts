import { useEffect, useState } from 'react';
import { useAppStore } from '../../../store/hooks.ts';
import type { HeldClipboard } from '../../../ui/holdClipboard.ts';
import { collectOffers, type FoundOffers } from './chooseOffer.ts';
import type { OfferOptions, ShareChoice, ShareOffer } from './makeOffers.ts';
import { makeOffers } from './makeOffers.ts';

export interface Share extends FoundOffers {
  readonly chosen: ShareOffer | undefined;
  /** The links are made again: those on screen are not what the user now wants. */
  readonly remaking: boolean;
  /** Whether the browser let the page copy the chosen link; absent until that is known. */
  readonly copied: boolean | undefined;
  /** Copies the link of this choice. */
  choose(choice: ShareChoice): void;
}

/**
 * Makes the links when `Share` comes on screen, and copies the one that serves best; makes and copies again when the
 * user changes what they hold, or asks by a higher `times`.
 *
 * @param clipboard Held since `Share` was pressed.
 */
export function useShare(
  { withSecrets = false, withNotes = true, withCompared = true }: OfferOptions,
  times: number,
  clipboard: HeldClipboard,
): Share {
  const store = useAppStore();
  const [found, setFound] = useState<FoundOffers>({ offers: [], measuring: true });
  const [remaking, setRemaking] = useState(false);
  const [picked, setPicked] = useState<ShareChoice>();
  const [copied, setCopied] = useState<{ readonly link: string | undefined; readonly done: boolean }>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` counts how often the user asked, and picking copies a link that is made already.
  useEffect(() => {
    let isCurrent = true;
    setRemaking(picked !== undefined);
    const offers = makeOffers(store, { withSecrets, withNotes, withCompared });
    const first = collectOffers(offers, picked, (next) => {
      // The screen stays until all of it can be replaced.
      if (isCurrent && (picked === undefined || !next.measuring)) setFound(next);
      return isCurrent;
    });
    // A link that is no longer wanted must not replace what was copied since.
    void clipboard.copy(first.then((offer) => (isCurrent ? offer?.link : undefined))).then(async (done) => {
      const offer = await first;
      if (!isCurrent) return;
      setPicked(offer?.choice);
      setRemaking(false);
      setCopied({ link: offer?.link, done });
    });
    return () => {
      isCurrent = false;
    };
  }, [store, withSecrets, withNotes, withCompared, times, clipboard]);

  const chosen = found.offers.find(({ choice }) => choice === picked);
  const choose = (choice: ShareChoice) => {
    const link = found.offers.find((each) => each.choice === choice)?.link;
    setPicked(choice);
    void clipboard.copy(Promise.resolve(link)).then((done) => setCopied({ link, done }));
  };
  const isCopied = copied?.link === chosen?.link ? copied?.done : undefined;
  return { ...found, chosen, remaking, copied: isCopied, choose };
}
