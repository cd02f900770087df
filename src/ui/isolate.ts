/**
 * A value for a place that takes plain text alone (a name for assistive technology, a tooltip): whatever direction it
 * is written in, the words around it keep theirs. In the page itself `<bdi>` and `<code>` do that.
 *
 * @example isolate('\u202egnp') // the letters between two marks of isolation, the override left out
 */
export function isolate(value: string): string {
  const plain = value.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return plain !== value || RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : value;
}

/** Letters and marks that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;
