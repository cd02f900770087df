/** Half a gigabyte of memory at most: the tolerant parser takes about 130 bytes for a character of ordinary YAML. */
const MOST_CHARACTERS = 5_000_000;

/** `[ ] { } ,` cost a kilobyte each. Ordinary documents of that size have a tenth of them. */
const MOST_FLOW_CHARACTERS = 500_000;

const FLOW_CHARACTERS: ReadonlySet<number> = new Set([...'[]{},'].map((each) => each.charCodeAt(0)));

/**
 * Whether the tolerant parser can read a text within the memory of a browser's tab.
 *
 * @param text Any text.
 * @returns Why not, to follow "This document"; nothing where it can.
 * @example untolerable('[') // undefined
 */
export function untolerable(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS) return `has more than ${MOST_CHARACTERS / 1_000_000} million characters`;
  let flow = 0;
  for (let at = 0; at < text.length; at++) if (FLOW_CHARACTERS.has(text.charCodeAt(at))) flow += 1;
  return flow > MOST_FLOW_CHARACTERS
    ? `has more than ${MOST_FLOW_CHARACTERS.toLocaleString('en')} brackets and commas`
    : undefined;
}
