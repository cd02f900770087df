import type { Store } from './createAppStore.ts';
import { type Links, sameFocus } from './focus.ts';
import { selectLinks } from './focusSelectors.ts';
import type { Attention, Focus } from './state.ts';

/** The shared focus as views read and move it. Only what is lit or goes out renders again. */
export interface FocusPort {
  readonly subscribe: (listener: () => void) => () => void;
  readonly links: () => Links | undefined;
  readonly isPinned: (focus: Focus) => boolean;
  /** Whether someone chose what is lit, by the keyboard or a press, instead of passing over it. */
  readonly isChosen: () => boolean;
  readonly hover: (focus: Attention | undefined) => void;
  readonly keyboard: (focus: Attention | undefined) => void;
  readonly pin: (focus: Focus) => void;
  /** Pins and shows the characters of the key beside, or unpins what is pinned already. The user stays put. */
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
