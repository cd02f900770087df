import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps an element as high as it has been while the keyboard focus is in its section, so that faults that come and go
 * with each letter move nothing.
 */
export function useKeptHeight<T extends HTMLElement>(
  section: RefObject<HTMLElement | null>,
): RefObject<T | null> {
  const element = useRef<T>(null);
  useLayoutEffect(() => {
    const kept = element.current;
    if (kept && section.current?.contains(document.activeElement))
      kept.style.minHeight = `${kept.offsetHeight}px`;
  });
  useEffect(() => {
    const place = section.current;
    const release = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && place?.contains(relatedTarget)) return;
      element.current?.style.removeProperty('min-height');
    };
    place?.addEventListener('focusout', release);
    return () => place?.removeEventListener('focusout', release);
  }, [section]);
  return element;
}
