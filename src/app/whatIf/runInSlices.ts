/** Milliseconds of work before the page may do something else: less than half a frame. */
const SLICE_MS = 6;

/**
 * Works through a generator a slice at a time, after the frame that is being drawn, so that typing does not wait.
 *
 * @param done Told once the work is complete.
 * @returns Stops the work.
 */
export function runInSlices(work: Generator<void, void>, done: () => void): () => void {
  let timer = setTimeout(slice, 0);
  function slice(): void {
    const end = performance.now() + SLICE_MS;
    do {
      if (work.next().done) {
        done();
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(slice, 0);
  }
  return () => clearTimeout(timer);
}
