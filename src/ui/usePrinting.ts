import { useSyncExternalStore } from 'react';
import { useMediaQuery } from './useMediaQuery.ts';

let announced = false;

/**
 * Whether the page is, or is about to be, on paper. A browser that was told by the media query alone counts its pages
 * while the rest of a long list still comes, and leaves out the last ones.
 */
export function usePrinting(): boolean {
  const onPaper = useMediaQuery('print');
  const isAnnounced = useSyncExternalStore(subscribe, () => announced);
  return onPaper || isAnnounced;
}

function subscribe(changed: () => void): () => void {
  const tell = ({ type }: Event) => {
    announced = type === 'beforeprint';
    changed();
  };
  addEventListener('beforeprint', tell);
  addEventListener('afterprint', tell);
  return () => {
    removeEventListener('beforeprint', tell);
    removeEventListener('afterprint', tell);
  };
}
