import { type ComponentType, useCallback, useContext, useState } from 'react';
import { StoreContext } from '../store/hooks.ts';
import type { Part } from './loadPart.ts';
import { withPart } from './withPart.ts';

interface OpenedPart<P> {
  /** The part once it has loaded; until then a button of the page's own holds its place. */
  readonly Opened: ComponentType<P> | undefined;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Opens it, loading it before. */
  readonly show: () => void;
}

/** A menu, popover or dialog that is loaded when its button is first pressed. */
export function useOpenedPart<P>(part: Part<{ readonly default: ComponentType<P> }>): OpenedPart<P> {
  // Not needed until the button is pressed, so that parts shown by props alone need no store.
  const store = useContext(StoreContext);
  const [loaded, setLoaded] = useState<{ readonly Opened: ComponentType<P> }>();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => {
    setOpen(true);
    if (loaded || !store) return;
    void withPart(
      store,
      part,
      (module) => {
        setLoaded({ Opened: module.default });
        setOpen(true);
      },
      () => setOpen(false),
    );
  }, [store, part, loaded]);
  return { Opened: loaded?.Opened, open, setOpen, show };
}
