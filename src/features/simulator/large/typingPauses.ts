/** No pause of a person who types; long enough to let the next letters through. */
const PAUSE_MS = 300;

/**
 * Calls `tell` once after a run of typing, and at once when asked to: a late call must never come too late.
 */
export function typingPauses(tell: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    forget();
    tell();
  };
  function forget() {
    clearTimeout(timer);
    timer = undefined;
  }
  return {
    /** Something was typed. */
    typed() {
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE_MS);
    },
    /** Tells what was not told yet. */
    flush,
    /** What was typed is overtaken. */
    forget,
  };
}
