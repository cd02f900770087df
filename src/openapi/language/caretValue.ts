import { type CaretKey, caretKeyAt } from './caretKey.ts';
import { caretKey, lineEnd, lineStart } from './flowKey.ts';

/** Longer lines are no place to type a value by hand. */
const LONGEST_LINE = 5_000;

/**
 * Finds the value at the caret where it is on the line of its key, by the text alone.
 *
 * @returns Described as a key is, at the path that ends with its own key; `undefined` anywhere else.
 * @example caretValueAt('a:\n  b: $ur', 11)?.path // ['a', 'b'], with the text `$ur`
 */
export function caretValueAt(text: string, offset: number): CaretKey | undefined {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  if (end - start > LONGEST_LINE) return undefined;
  const line = text.slice(start, end);
  const own = lastKey(line, offset - start);
  if (!own) return undefined;
  const holder = caretKeyAt(text, start + own.inside);
  if (!holder) return undefined;
  const valueStart = start + own.value;
  const quote = text.charAt(valueStart);
  const quoted = quote === '"' || quote === "'";
  const close = quoted ? line.indexOf(quote, own.value + 1) : -1;
  const plainEnd = own.value + plainLength(line.slice(own.value), holder.inFlow);
  const valueEnd = quoted ? (close < 0 ? line.length : close + 1) : plainEnd;
  if (offset < valueStart || offset > start + valueEnd) return undefined;
  const token = {
    start: valueStart,
    end: start + valueEnd,
    quoting: quote === '"' ? ('double' as const) : quote === "'" ? ('single' as const) : ('plain' as const),
    closed: !quoted || close >= 0,
  };
  const name = holder.before + holder.after;
  const { inFlow, json } = holder;
  // A value has no colon after it, and needs none.
  return { ...caretKey(text, token, offset, { path: [...holder.path, name], inFlow, json }), hasColon: true };
}

/** The last `key:` before the caret: a place inside the key, and where its value starts. */
function lastKey(
  line: string,
  caret: number,
): { readonly inside: number; readonly value: number } | undefined {
  let colon = -1;
  for (let at = 0; at < caret; at += 1) {
    if (line.charAt(at) === ':' && /^[\s"']?$/.test(line.charAt(at + 1))) colon = at;
  }
  if (colon < 1) return undefined;
  let value = colon + 1;
  while (value < caret && line.charAt(value) === ' ') value += 1;
  const isQuoted = /["']/.test(line.charAt(colon - 1));
  return { inside: colon - (isQuoted ? 1 : 0), value };
}

function plainLength(rest: string, inFlow: boolean): number {
  const end = rest.search(inFlow ? /[,}\]]| #/ : / #/);
  return (end < 0 ? rest : rest.slice(0, end)).trimEnd().length;
}
