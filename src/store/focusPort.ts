import type { Store } from './createAppStore.ts';
import { type Links, sameFocus } from './focus.ts';
import { selectLinks } from './focusSelectors.ts';
import type { Attention, Focus } from './state.ts';

/** The shared focus as views read and move it. Only elements that light up or go out render again. */
export interface FocusPort {
  readonly subscribe: (listener: () => void) => () => void;
  readonly links: () => Links | undefined;
  readonly isPinned: (focus: Focus) => boolean;
  /** Whether the user chose the lit focus by keyboard or press, instead of pointing at it. */
  readonly isChosen: () => boolean;
  readonly hover: (focus: Attention | undefined) => void;
  readonly keyboard: (focus: Attention | undefined) => void;
  readonly pin: (focus: Focus) => void;
  /** Pins and shows the characters of the key beside, or unpins if pinned already. The user stays put. */
  readonly togglePin: (focus: Focus) => void;
}

/** The focus of a store. */
export function createFocusPort(store: Store): FocusPort {
  const { actions } = store.getState();
  return {
    subscribe: (listener) => store.subscribe(listener),
    links: () => selectLinks(store.getState()),
    isPinned: (focus) => sameFocus(store.getState().pin, focus),
    isChosen: () => store.getState().hover === undefined,
    hover: actions.setHover,
    keyboard: actions.setKeyboard,
    pin: actions.setPin,
    togglePin: (focus) => {
      actions.togglePin(focus);
      const [range] = selectLinks(store.getState())?.ranges ?? [];
      if (range && store.getState().pin) actions.follow(range);
    },
  };
}
