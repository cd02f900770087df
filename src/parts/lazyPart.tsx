import {
  type ComponentType,
  createElement,
  lazy,
  type ReactNode,
  Suspense,
  useSyncExternalStore,
} from 'react';
import { loadPart, type Part } from './loadPart.ts';
import { PartFailureBox } from './PartFailure.tsx';

interface LazyPart<P> extends Part<{ readonly default: ComponentType<P> }> {
  /** Shown until the part has loaded. */
  meanwhile?(props: P): ReactNode;
  /** Shown below the message where the part could not be loaded. */
  instead?(props: P): ReactNode;
}

/**
 * As `React.lazy`, but where the part cannot be loaded, its place alone says so, and offers to try again. `lazy` keeps
 * a rejection forever, so each try makes a new one, for every place that shows the part.
 */
export function lazyPart<P extends object>(part: LazyPart<P>): ComponentType<P> {
  const places = new Set<() => void>();
  const subscribe = (changed: () => void) => {
    places.add(changed);
    return () => {
      places.delete(changed);
    };
  };
  const retry = () => {
    current = tryLoad();
    for (const changed of places) changed();
  };
  const failure = {
    default: (props: P) => (
      <>
        <PartFailureBox name={part.name} onRetry={retry} />
        {part.instead?.(props)}
      </>
    ),
  };
  const tryLoad = () => lazy(() => loadPart(part).catch(() => failure));
  let current = tryLoad();

  // biome-ignore lint/correctness/noComponentHookFactories: called for a module, as `lazy` is, never while rendering
  return function LazyPart(props) {
    const Loaded = useSyncExternalStore(subscribe, () => current);
    return <Suspense fallback={part.meanwhile?.(props)}>{createElement(Loaded, props)}</Suspense>;
  };
}
