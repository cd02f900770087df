import { useEffect, useState } from 'react';
import { whenIdle } from './whenIdle.ts';

/** False for the first paint, then true: what may wait does not delay what the user came for. */
export function useAfterFirstPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let isGone = false;
    const show = () => {
      if (!isGone) setPainted(true);
    };
    // The frame is on screen once the browser is idle after it. A tab in the background has no frames.
    const frame = document.hidden ? undefined : requestAnimationFrame(() => void whenIdle().then(show));
    if (frame === undefined) void whenIdle().then(show);
    return () => {
      isGone = true;
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, []);
  return painted;
}
