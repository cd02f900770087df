import {
  type ComponentType,
  createElement,
  type ReactNode,
  startTransition,
  useEffect,
  useState,
} from 'react';
import { loadPart, type Part } from './loadPart.ts';
import { PartFailureBox } from './PartFailure.tsx';

interface LazyPart<P> extends Part<{ readonly default: ComponentType<P> }> {
  /** Shown until the part has loaded. */
  meanwhile?(props: P): ReactNode;
  /** Shown below the message where the part could not be loaded. */
  instead?(props: P): ReactNode;
}

interface Ahead {
  /** Loads the part before it is shown, so that it is there at once. A failure is left to the place that shows it. */
  loadAhead(): Promise<void>;
}

type State<P> = 'unasked' | 'loading' | 'failed' | ComponentType<P>;

/**
 * A part of the page that loads when it is first shown. Where it cannot be loaded, its place alone says so, and offers
 * to try again, for every place that shows the part. `React.lazy` would keep a rejection forever, and holds back what
 * it waited for up to 0.3 s after it came.
 */
export function lazyPart<P extends object>(part: LazyPart<P>): ComponentType<P> & Ahead {
  const places = new Set<() => void>();
  let state: State<P> = 'unasked';

  const load = () => {
    state = 'loading';
    loadPart(part).then(
      (loaded) => arrive(loaded.default),
      () => arrive('failed'),
    );
  };
  const arrive = (next: State<P>) => {
    state = next;
    // In slices, between which the page answers to the user.
    startTransition(redrawAll);
  };
  const redrawAll = () => {
    for (const redraw of places) redraw();
  };
  const retry = () => {
    load();
    redrawAll();
  };
  const loadAhead = async () => {
    const loaded = await loadPart(part).catch(() => undefined);
    if (loaded) arrive(loaded.default);
  };

  // biome-ignore lint/correctness/noComponentHookFactories: called for a module, as `lazy` is, never while rendering
  const LazyPart = (props: P) => {
    const [drawn, setDrawn] = useState<State<P>>(() => state);
    useEffect(() => {
      const redraw = () => setDrawn(() => state);
      places.add(redraw);
      // It may have come between the drawing and this.
      redraw();
      if (state === 'unasked') load();
      return () => {
        places.delete(redraw);
      };
    }, []);
    if (drawn === 'unasked' || drawn === 'loading') return part.meanwhile?.(props);
    if (drawn !== 'failed') return createElement(drawn, props);
    return (
      <>
        <PartFailureBox name={part.name} onRetry={retry} />
        {part.instead?.(props)}
      </>
    );
  };
  return Object.assign(LazyPart, { loadAhead });
}
