import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Links } from './focus.ts';
import type { FocusPort } from './focusPort.ts';
import type { Focus } from './state.ts';

const nothing = () => {};

/** Without one, nothing lights up. */
export const FocusContext = createContext<FocusPort>({
  subscribe: () => nothing,
  links: () => undefined,
  isPinned: () => false,
  isChosen: () => false,
  hover: nothing,
  keyboard: nothing,
  pin: nothing,
  togglePin: nothing,
});

export function useFocus(): FocusPort {
  return useContext(FocusContext);
}

/**
 * Reads from the lit focus; the component renders again when the answer changes.
 *
 * @param read Gives a text, number or truth value, so that answers compare.
 */
export function useLit<T extends string | number | boolean | undefined>(
  read: (links: Links | undefined) => T,
): T {
  const focus = useFocus();
  return useSyncExternalStore(focus.subscribe, () => read(focus.links()));
}

/** Whether this is pinned. */
export function usePinned(focus: Focus): boolean {
  const port = useFocus();
  return useSyncExternalStore(port.subscribe, () => port.isPinned(focus));
}
