import { useSyncExternalStore } from 'react';

let announced = false;

/**
 * Whether the page is, or is about to be, on paper. A browser that was told by the media query alone counts its pages
 * while the rest of a long list still comes, and leaves out the last ones.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => announced || matchMedia('print').matches);
}

function subscribe(changed: () => void): () => void {
  const list = matchMedia('print');
  const tell = ({ type }: Event) => {
    announced = type === 'beforeprint';
    changed();
  };
  list.addEventListener('change', changed);
  addEventListener('beforeprint', tell);
  addEventListener('afterprint', tell);
  return () => {
    list.removeEventListener('change', changed);
    removeEventListener('beforeprint', tell);
    removeEventListener('afterprint', tell);
  };
}
