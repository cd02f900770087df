import { useEffect, useState } from 'react';

/** False for the first paint, then true: what may wait does not delay what the user came for. */
export function useAfterFirstPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The task after a frame: it has been drawn by then, on a phone that takes long for it too.
    const show = () => {
      timer = setTimeout(() => setPainted(true), 0);
    };
    const frame = document.hidden ? undefined : requestAnimationFrame(show);
    // A tab in the background has no frames.
    if (frame === undefined) show();
    return () => {
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, []);
  return painted;
}
