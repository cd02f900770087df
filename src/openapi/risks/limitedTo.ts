import type { ValueFacts } from '../facts/facts.types.ts';

const SCALARS = ['number', 'integer', 'boolean', 'null'];
const CLOSED_FORMATS = ['uuid', 'date', 'date-time', 'time', 'ipv4', 'int32', 'int64', 'byte'];

/**
 * Whether a description keeps characters out of a value: by its type, its format, the values it lists, or a pattern that
 * allows only characters it names.
 *
 * @param characters Those that would change the URL.
 * @returns False where the description leaves it open, or says it in a way that is not understood.
 * @example keepsOut({ types: ['integer'], nullable: false, patterns: [] }, '/?#') // true
 */
export function keepsOut(facts: ValueFacts, characters: string): boolean {
  const { values, types, format, patterns } = facts;
  if (values) return values.every((value) => !holdsAny(String(value), characters));
  if (types.length > 0 && types.every((type) => SCALARS.includes(type))) return true;
  if (format !== undefined && CLOSED_FORMATS.includes(format))
    return !holdsAny(SAMPLES[format] ?? '', characters);
  return patterns.some((pattern) => patternKeepsOut(pattern, characters));
}

/** The characters of values of a format that could matter. */
const SAMPLES: Readonly<Record<string, string>> = { 'date-time': ':+', time: ':+', byte: '+/=' };

/**
 * Whether a pattern is anchored at both ends and made of literals and classes without the characters. Patterns are read,
 * never run: they are a stranger's.
 */
function patternKeepsOut(pattern: string, characters: string): boolean {
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.length > LONGEST_PATTERN) return false;
  const inner = pattern.slice(1, -1);
  for (let at = 0; at < inner.length; ) {
    const piece = pieceAt(inner, at);
    if (piece === undefined || holdsAny(piece.allowed, characters)) return false;
    at = piece.end;
  }
  return true;
}

const LONGEST_PATTERN = 500;
const WORD = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';

interface PatternPiece {
  /** Characters that it may match. */
  readonly allowed: string;
  readonly end: number;
}

/** A literal, an escape, a class or a quantifier; `undefined` for everything else. */
function pieceAt(pattern: string, at: number): PatternPiece | undefined {
  const quantifier = /^(?:[*+?]|\{\d{0,9},?\d{0,9}\})/.exec(pattern.slice(at, at + 24))?.[0];
  if (quantifier) return { allowed: '', end: at + quantifier.length };
  const character = pattern.charAt(at);
  if (character === '\\') return escapeAt(pattern, at);
  if (character === '[') return classAt(pattern, at);
  return /[()|.^$\]{}]/.test(character) ? undefined : { allowed: character, end: at + 1 };
}

function escapeAt(pattern: string, at: number): PatternPiece | undefined {
  const escaped = pattern.charAt(at + 1);
  if (escaped === 'd') return { allowed: '0123456789', end: at + 2 };
  if (escaped === 'w') return { allowed: WORD, end: at + 2 };
  return /[A-Za-z0-9]/.test(escaped) || escaped === '' ? undefined : { allowed: escaped, end: at + 2 };
}

function classAt(pattern: string, start: number): PatternPiece | undefined {
  if (pattern.charAt(start + 1) === '^') return undefined;
  let allowed = '';
  for (let at = start + 1; at < pattern.length; ) {
    if (pattern.charAt(at) === ']') return { allowed, end: at + 1 };
    const first =
      pattern.charAt(at) === '\\' ? escapeAt(pattern, at) : { allowed: pattern.charAt(at), end: at + 1 };
    if (first === undefined) return undefined;
    const isRange = pattern.charAt(first.end) === '-' && pattern.charAt(first.end + 1) !== ']';
    allowed += isRange ? span(first.allowed, pattern.charAt(first.end + 1)) : first.allowed;
    at = isRange ? first.end + 2 : first.end;
  }
  return undefined;
}

/** The ASCII characters of a range; a longer one allows them all. */
function span(from: string, to: string): string {
  let text = '';
  for (let code = from.charCodeAt(0); code <= Math.min(to.charCodeAt(0), 0x7f); code += 1)
    text += String.fromCharCode(code);
  return text;
}

function holdsAny(text: string, characters: string): boolean {
  return [...characters].some((character) => text.includes(character));
}

/**
 * Whether a description makes a URL start with `https:`.
 *
 * @example forcesHttps({ types: ['string'], nullable: false, patterns: ['^https://'] }) // true
 */
export function forcesHttps({ values, patterns }: ValueFacts): boolean {
  if (values) return values.every((value) => typeof value === 'string' && value.startsWith('https:'));
  return patterns.some((pattern) => /^\^\(?(?:\?:)?https(?:\\)?:/.test(pattern) && !pattern.includes('|'));
}
