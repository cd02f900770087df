import { useEffect, useState } from 'react';

/** False for the first paint, then true: what may wait does not delay what the user came for. */
export function useAfterFirstPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // A frame, then a task: the browser has painted by then. The timer also serves pages in background tabs.
    const timer = setTimeout(() => setPainted(true), 50);
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true), 0));
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, []);
  return painted;
}
