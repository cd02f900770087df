/**
 * The core's half sentences ("the header `a` is not sent") as they stand alone.
 *
 * @example asSentence('a fragment is never sent') // 'A fragment is never sent.'
 */
export function asSentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
