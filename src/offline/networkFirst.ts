/** Longer than a server takes that answers at all; then the page opens from the copy. */
export const LONGEST_ANSWER_MS = 4_000;

/**
 * The network's answer; the copy where the network fails, the server fails, or nothing is heard for a while. Without a
 * copy, however late, the network's.
 *
 * @param ask Asks the network.
 * @param copy Finds the copy that was kept.
 */
export async function networkFirst(
  ask: () => Promise<Response>,
  copy: () => Promise<Response | undefined>,
): Promise<Response> {
  // Never rejects: what failed is `undefined`.
  const answer = ask().then(
    (response) => (response.status < 500 ? response : undefined),
    () => undefined,
  );
  const late = new Promise<undefined>((done) => setTimeout(done, LONGEST_ANSWER_MS, undefined));
  return (await Promise.race([answer, late])) ?? (await copy()) ?? (await answer) ?? Response.error();
}
