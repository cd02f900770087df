import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps an element as high as it has been while the keyboard focus is in its section, so that faults that come and go
 * with each letter move nothing.
 */
export function useKeptHeight<T extends HTMLElement>(
  section: RefObject<HTMLElement | null>,
): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    const place = section.current;
    const kept = element.current;
    if (!place || !kept) return undefined;
    const observer = new ResizeObserver(() => {
      if (place.contains(document.activeElement)) kept.style.minHeight = `${kept.offsetHeight}px`;
    });
    const release = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && place.contains(relatedTarget)) return;
      kept.style.removeProperty('min-height');
    };
    observer.observe(kept);
    place.addEventListener('focusout', release);
    return () => {
      observer.disconnect();
      place.removeEventListener('focusout', release);
    };
  }, [section]);
  return element;
}
