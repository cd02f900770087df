import { useEffect } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import { findCommand, placeOf } from './findCommand.ts';

/** Listens to the keyboard for the whole page. */
export function useCommands(): void {
  const store = useAppStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // While an input method composes a character, its keys are not ours.
      if (event.defaultPrevented || event.isComposing) return;
      const state = store.getState();
      const command = findCommand(event, placeOf(event.target), state);
      if (!command) return;
      event.preventDefault();
      // A key that is held would run its command again and again; the browser must not answer it either.
      if (!event.repeat) command.run?.(state, store);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store]);
}
