import { createContext, use, useCallback } from 'react';
import { useActions } from '../../store/hooks.ts';
import { nameForText } from './nameForText.ts';

/** Takes a text that is no document but a message of the exchange; false where it is none. */
export const MessageTaker = createContext<(text: string) => boolean>(() => false);

/** Opens a text that somebody pasted, dropped or typed in, or fills it in where it is a message. */
export function useOpenText(): (text: string) => Promise<void> {
  const takeMessage = use(MessageTaker);
  const { offerText } = useActions();
  return useCallback(
    async (text) => {
      if (!takeMessage(text)) await offerText(nameForText(text), text, { kind: 'paste' });
    },
    [offerText, takeMessage],
  );
}
