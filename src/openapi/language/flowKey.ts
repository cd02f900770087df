import type { CaretKey } from './caretKey.ts';

interface Frame {
  readonly isMap: boolean;
  /** The key whose value is awaited or being read. */
  key: string | undefined;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly quoting: CaretKey['quoting'];
  readonly closed: boolean;
}

/**
 * Finds the key at the caret between braces: JSON, and YAML's flow style.
 *
 * @param start Where the outermost brace or bracket opens.
 * @param base The path of the value that starts there.
 * @param json Whether only double quotes quote.
 */
export function flowKeyAt(
  text: string,
  start: number,
  offset: number,
  base: readonly string[],
  json: boolean,
): CaretKey | undefined {
  const frames: Frame[] = [];
  const keyOf = (token: Token): CaretKey | undefined => {
    if (!awaitsKey(frames)) return undefined;
    const path = [...base, ...frames.slice(0, -1).map((frame) => frame.key ?? '-')];
    return caretKey(text, token, offset, { path, inFlow: true, json });
  };

  let at = start;
  while (at < offset) {
    if (readMark(frames, text.charAt(at))) {
      at += 1;
      if (frames.length === 0) return undefined;
      continue;
    }
    const token = tokenAt(text, at, json);
    if (offset <= token.end && isInside(token, offset)) return keyOf(token);
    if (offset < token.end) return undefined;
    const frame = frames.at(-1);
    if (frame && awaitsKey(frames) && followedByColon(text, token.end)) {
      frame.key = decode(innerText(text, token), token.quoting);
    }
    at = token.end;
  }
  return keyOf({ start: offset, end: offset, quoting: 'plain', closed: true });
}

function awaitsKey(frames: readonly Frame[]): boolean {
  const frame = frames.at(-1);
  return frame?.isMap === true && frame.key === undefined;
}

/** Reads a character outside keys and values; false for one inside. */
function readMark(frames: Frame[], character: string): boolean {
  switch (character) {
    case '{':
    case '[':
      frames.push({ isMap: character === '{', key: undefined });
      return true;
    case '}':
    case ']':
      frames.pop();
      return true;
    case ',': {
      const frame = frames.at(-1);
      if (frame) frame.key = undefined;
      return true;
    }
    default:
      return character === ':' || /\s/.test(character);
  }
}

/** A caret that follows a closing quote is not in the text any more. */
function isInside({ start, end, quoting, closed }: Token, offset: number): boolean {
  if (quoting === 'plain') return offset >= start;
  return offset > start && (offset < end || !closed);
}

function tokenAt(text: string, start: number, json: boolean): Token {
  const character = text.charAt(start);
  if (character === '"' || (character === "'" && !json)) {
    return { start, quoting: character === '"' ? 'double' : 'single', ...quotedEnd(text, start) };
  }
  let end = start + 1;
  while (end < text.length && !/[,[\]{}\r\n]/.test(text.charAt(end)) && !followedBySpace(text, end)) end += 1;
  return { start, end, quoting: 'plain', closed: true };
}

/** Whether a `:` here ends plain text. */
function followedBySpace(text: string, at: number): boolean {
  return text.charAt(at) === ':' && /^[\s,[\]{}]?$/.test(text.charAt(at + 1));
}

function followedByColon(text: string, end: number): boolean {
  return /^[ \t]*:/.test(text.slice(end, end + 200));
}

function innerText(text: string, { start, end, quoting, closed }: Token): string {
  if (quoting === 'plain') return text.slice(start, end).trimEnd();
  return text.slice(start + 1, closed ? end - 1 : end);
}

/** Describes the key that a token writes. */
export function caretKey(
  text: string,
  token: Token,
  offset: number,
  more: Pick<CaretKey, 'path' | 'inFlow' | 'json'>,
): CaretKey {
  const quotes = token.quoting === 'plain' ? 0 : 1;
  const innerStart = token.start + quotes;
  const innerEnd = Math.max(innerStart, token.end - (token.closed ? quotes : 0));
  const split = Math.min(Math.max(offset, innerStart), innerEnd);
  return {
    ...more,
    range: { start: token.start, end: token.end },
    quoting: token.quoting,
    closed: token.closed,
    before: decode(text.slice(innerStart, split), token.quoting),
    after: decode(text.slice(split, innerEnd), token.quoting),
    hasColon: followedByColon(text, token.end),
  };
}

/** The text that a piece of a key or value writes; what cannot be decoded is kept. */
export function decode(written: string, quoting: CaretKey['quoting']): string {
  if (quoting === 'single') return written.replaceAll("''", "'");
  if (quoting === 'plain' || !written.includes('\\')) return written;
  try {
    const decoded: unknown = JSON.parse(`"${written}"`);
    return typeof decoded === 'string' ? decoded : written;
  } catch {
    return written;
  }
}

/**
 * Where a quoted text ends, on its own line.
 *
 * @param start The opening quote.
 * @returns The offset after the closing quote, or the end of the line if it is missing.
 */
export function quotedEnd(text: string, start: number): { readonly end: number; readonly closed: boolean } {
  const quote = text.charAt(start);
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') break;
    if (character === '\\' && quote === '"') at += 1;
    else if (character === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return { end: at + 1, closed: true };
      at += 1;
    }
  }
  return { end: Math.min(at, text.length), closed: false };
}

/** Where the text of the line ends that an offset is in. */
export function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset, offset + 10_000).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, offset + 10_000) : offset + found;
}

/** Where the line starts that an offset is in. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return at;
}
