import {
  endOfLine,
  isBreakAt,
  isSpaceAt,
  nextLine,
  skipGap,
  skipSpaces,
  spacesAt,
} from '../source/yaml/yamlScan.ts';

/**
 * Finds the keys of a document's outermost object without parsing it: a folder can hold thousands of files, and
 * only a few are read.
 *
 * @param text JSON or YAML.
 * @returns The keys in the order of the text. Of text that is neither, anything or nothing; it never throws.
 * @example topLevelKeys('openapi: 3.1.0\ninfo:\n  title: x') // Set { 'openapi', 'info' }
 */
export function topLevelKeys(text: string): ReadonlySet<string> {
  let start = skipGap(text, 0);
  while (text.startsWith('---', start) && isMarkerEnd(text, skipSpaces(text, start + 3)))
    start = skipGap(text, start + 3);
  return text[start] === '{' ? bracedKeys(text, start) : blockKeys(text);
}

function isMarkerEnd(text: string, at: number): boolean {
  return isBreakAt(text, at) || text[at] === '{';
}

/** Keys at the indentation of the first line that has one. */
function blockKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let indentation: number | undefined;
  for (let line = text.startsWith('\uFEFF') ? 1 : 0; line < text.length; line = nextLine(text, line)) {
    const spaces = spacesAt(text, line);
    if (indentation !== undefined && spaces !== indentation) continue;
    const key = keyAt(text, line + spaces);
    if (key === undefined) continue;
    indentation ??= spaces;
    keys.add(key);
  }
  return keys;
}

/** The key that starts here and has its colon on the same line. */
function keyAt(text: string, start: number): string | undefined {
  const first = text.charAt(start);
  if (first === '"' || first === "'") {
    const end = text.indexOf(first, start + 1);
    const isKey = end >= 0 && end < endOfLine(text, start) && isColon(text, skipSpaces(text, end + 1));
    return isKey ? text.slice(start + 1, end) : undefined;
  }
  if (!startsPlainKey(text, start)) return undefined;
  let at = start + 1;
  while (at < text.length && !isBreakAt(text, at) && text[at] !== ':' && text[at] !== '#') at += 1;
  return isColon(text, at) ? text.slice(start, at).trimEnd() : undefined;
}

/** Indicators do not start plain text, but `-`, `?` and `:` do where no space follows. */
function startsPlainKey(text: string, at: number): boolean {
  if (/^[?:-]$/.test(text.charAt(at))) return /^[^\s:]$/.test(text.charAt(at + 1));
  return /^[^\s"'#{}[\],&*!|>%@`]$/.test(text.charAt(at));
}

function isColon(text: string, at: number): boolean {
  return text[at] === ':' && (at + 1 === text.length || /\s/.test(text.charAt(at + 1)));
}

/** Keys at the first level of braces; strings are skipped as a whole. */
function bracedKeys(text: string, start: number): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text.charAt(at);
    const end = endOfToken(text, at);
    if (end > at) {
      const next = skipGap(text, end);
      if (depth === 1 && text[next] === ':') keys.add(unquoted(text.slice(at, end)));
      at = next;
      continue;
    }
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) break;
    at += 1;
  }
  return keys;
}

/** After the quoted text or word that starts here; the same offset where none does. */
function endOfToken(text: string, start: number): number {
  const quote = text.charAt(start);
  let at = start;
  if (quote === '"' || (quote === "'" && startsToken(text, start))) {
    at += 1;
    while (at < text.length && text[at] !== quote) at += quote === '"' && text[at] === '\\' ? 2 : 1;
    return Math.min(at + 1, text.length);
  }
  while (/^[\w$.-]$/.test(text.charAt(at))) at += 1;
  return at;
}

/** An apostrophe within a word quotes nothing. */
function startsToken(text: string, at: number): boolean {
  return isSpaceAt(text, at - 1) || isBreakAt(text, at - 1) || '{[,:'.includes(text.charAt(at - 1));
}

function unquoted(written: string): string {
  return /^["']/.test(written) ? written.slice(1, -1) : written;
}
