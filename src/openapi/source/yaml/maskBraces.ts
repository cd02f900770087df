/** Any character that may start a plain scalar and that no document holds at such a place. */
const MASK = '\uE000';

/**
 * Lets YAML read `{$request.body#/url}/data:` without quotes, which it takes for a mapping followed by rubbish.
 *
 * Where the parser stumbled right after a `}`, the `{` that starts the scalar becomes a character that may start plain
 * text; all offsets stay. A plain scalar whose written text starts with `{` exists only through this.
 *
 * @param text The text as parsed (some braces may be masked already).
 * @param errorOffsets Where the parser found something unexpected.
 * @returns The text with braces masked; the same text where no error has this cause.
 * @example maskBraces('{$url}/x: 1', [6]) // '\uE000$url}/x: 1'
 */
export function maskBraces(text: string, errorOffsets: readonly number[]): string {
  const braces = errorOffsets.map((offset) => braceBefore(text, offset)).filter((brace) => brace >= 0);
  return [...new Set(braces)].reduce(
    (masked, brace) => masked.slice(0, brace) + MASK + masked.slice(brace + 1),
    text,
  );
}

/** The `{` whose `}` ends right before the offset, where it starts a key or a value; else -1. */
function braceBefore(text: string, offset: number): number {
  if (text[offset - 1] !== '}') return -1;
  const brace = text.lastIndexOf('{', offset - 1);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (brace < lineStart) return -1;
  return startsScalar(text.slice(lineStart, brace)) ? brace : -1;
}

/** Whether a scalar starts after this beginning of a line: nothing but `-`s, or a key. */
function startsScalar(before: string): boolean {
  const content = before.replace(/^[ \t\uFEFF]+/, '');
  return /^(?:- +)*$/.test(content) || (/^[^\s#'"{[]/.test(content) && /: +$/.test(content));
}
