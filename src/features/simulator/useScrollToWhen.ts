import { useEffect, useRef } from 'react';

/** Brings a row into view as soon as something elsewhere points at it; the keyboard focus stays where it is. */
export function useScrollToWhen(pointedAt: boolean) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pointedAt) row.current?.scrollIntoView({ block: 'nearest' });
  }, [pointedAt]);
  return row;
}
