import { useEffect } from 'react';

/** Commands that a component on screen carries out. */
export type HandledCommand =
  | 'copy review'
  | 'help'
  | 'open'
  | 'compare'
  | 'share'
  | 'next difference'
  | 'previous difference'
  | `expand ${'document' | 'flow' | 'problems' | 'changes'}`
  | `show ${'exchange' | 'scenarios' | 'risks'}`;

/** One page has one keyboard, so this is the one piece of state outside the store. */
const handlers = new Map<HandledCommand, () => void>();

/** Carries a command out for as long as the component is on screen. Pass a function that stays the same. */
export function useCommandHandler(command: HandledCommand, run: () => void): void {
  useEffect(() => {
    handlers.set(command, run);
    return () => {
      if (handlers.get(command) === run) handlers.delete(command);
    };
  }, [command, run]);
}

export function commandHandler(command: HandledCommand): (() => void) | undefined {
  return handlers.get(command);
}
