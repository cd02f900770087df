import { useEffect } from 'react';
import { useAppStore } from '../../store/hooks.ts';
import { findCommand, placeOf } from './findCommand.ts';

/** Listens to the keyboard for the whole page. */
export function useCommands(): void {
  const store = useAppStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // While an input method composes a character, its keys are not ours.
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const state = store.getState();
      const command = findCommand(event, placeOf(event.target), state);
      if (!command) return;
      event.preventDefault();
      command.run?.(state);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store]);
}
