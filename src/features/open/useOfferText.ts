import { useCallback } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import { nameForText } from '../../store/nameForText.ts';
import { type OpenInto, openInto, type Purpose } from './openInto.ts';

/** Takes a text that was typed into a form, for either purpose; gives back an address that is to be fetched. */
export function useOfferText(purpose: Purpose): (text: string) => ReturnType<OpenInto['offerText']> {
  const store = useAppStore();
  return useCallback(
    (text) => openInto(store, purpose).offerText(nameForText(text), text, { kind: 'paste' }),
    [store, purpose],
  );
}
