/** Half a gigabyte of memory at most: the tolerant parser takes about 130 bytes for a character of ordinary YAML. */
const MOST_CHARACTERS = 5_000_000;

/** `[ ] { } ,` cost a kilobyte each. Ordinary documents of that size have a tenth of them. */
const MOST_FLOW_CHARACTERS = 500_000;

/** Brackets that open and never close cost the square of their number. */
const MOST_OPEN = 10_000;

/**
 * Whether the tolerant parser can read a text within the memory and time of a browser's tab.
 *
 * @param text Any text.
 * @returns Why not, to follow "This document", in plain words; nothing where it can.
 * @example untolerable('[') // undefined
 */
export function untolerable(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS) return `has more than ${MOST_CHARACTERS / 1_000_000} million characters`;
  let flow = 0;
  let open = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const change = FLOW.get(text.charCodeAt(at));
    if (change === undefined) continue;
    flow += 1;
    open = Math.max(0, open + change);
    deepest = Math.max(deepest, open);
  }
  if (deepest > MOST_OPEN) return `nests more than ${MOST_OPEN.toLocaleString('en')} brackets`;
  if (flow > MOST_FLOW_CHARACTERS)
    return `has more than ${MOST_FLOW_CHARACTERS.toLocaleString('en')} brackets and commas`;
  return undefined;
}

/** By character code, what each does to the number of open brackets. */
const FLOW: ReadonlyMap<number, number> = new Map([
  ['['.charCodeAt(0), 1],
  ['{'.charCodeAt(0), 1],
  [']'.charCodeAt(0), -1],
  ['}'.charCodeAt(0), -1],
  [','.charCodeAt(0), 0],
]);
