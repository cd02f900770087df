import { vi } from 'vitest';
import type { Links } from '../../../store/focus.ts';

/** A shared focus that lights what it is given and remembers what it was told. */
export function fakeFocus(lit?: Partial<Links>) {
  const links: Links | undefined = lit && {
    callbackId: 'cb',
    parts: [],
    written: [],
    kind: undefined,
    sources: [],
    members: [],
    ranges: [],
    declarations: [],
    ...lit,
  };
  return {
    subscribe: () => () => {},
    links: () => links,
    isPinned: () => false,
    isChosen: () => false,
    hover: vi.fn(),
    keyboard: vi.fn(),
    pin: vi.fn(),
    togglePin: vi.fn(),
  };
}
