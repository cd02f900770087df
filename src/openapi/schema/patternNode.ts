/** Whether a character, by its code point, belongs. */
export type CharacterSet = (code: number) => boolean;

/** A pattern as a tree. */
export type PatternNode =
  | { readonly kind: 'set'; readonly has: CharacterSet }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'chain' | 'either'; readonly nodes: readonly PatternNode[] }
  | {
      readonly kind: 'repeat';
      readonly node: PatternNode;
      readonly min: number;
      readonly max: number | undefined;
    };

const DEEPEST = 20;
const MOST_REPEATS = 2_000;

const between =
  (low: number, high: number): CharacterSet =>
  (code) =>
    code >= low && code <= high;
const only = (code: number) => between(code, code);
const anyOf =
  (sets: readonly CharacterSet[]): CharacterSet =>
  (code) =>
    sets.some((has) => has(code));
const not =
  (has: CharacterSet): CharacterSet =>
  (code) =>
    !has(code);

const LINE_ENDS = new Set([0x0a, 0x0d, 0x2028, 0x2029]);
const SPACES = new Set([0x09, 0x0b, 0x0c, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff]);
const isSpace: CharacterSet = (code) =>
  SPACES.has(code) || LINE_ENDS.has(code) || (code >= 0x2000 && code <= 0x200a);
const isDigit = between(0x30, 0x39);
const isWord = anyOf([isDigit, between(0x41, 0x5a), between(0x61, 0x7a), only(0x5f)]);

const CLASSES: ReadonlyMap<string, CharacterSet> = new Map([
  ['d', isDigit],
  ['D', not(isDigit)],
  ['w', isWord],
  ['W', not(isWord)],
  ['s', isSpace],
  ['S', not(isSpace)],
]);
const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 0x09],
  ['n', 0x0a],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
]);

/**
 * Reads a regular expression of ECMA-262 as a tree.
 *
 * @returns `undefined` for one that is not valid, is nested too deep, or has what a tree of characters cannot say:
 *   look-around, back references, `\b`, `\p`, named groups.
 * @example parsePattern('^a+$')?.kind // 'chain'
 */
export function parsePattern(pattern: string): PatternNode | undefined {
  const text = Array.from(pattern);
  let at = 0;
  let failed = false;
  const node = either(0);
  return failed || at < text.length ? undefined : node;

  function fail(): PatternNode {
    failed = true;
    return { kind: 'chain', nodes: [] };
  }

  function takes(wanted: string): boolean {
    if (text[at] !== wanted) return false;
    at += 1;
    return true;
  }

  function either(depth: number): PatternNode {
    if (depth > DEEPEST) return fail();
    const nodes = [chain(depth)];
    while (!failed && takes('|')) nodes.push(chain(depth));
    return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'either', nodes };
  }

  function chain(depth: number): PatternNode {
    const nodes: PatternNode[] = [];
    while (!failed && at < text.length && text[at] !== '|' && text[at] !== ')') {
      nodes.push(repeated(atom(depth)));
    }
    return { kind: 'chain', nodes };
  }

  function atom(depth: number): PatternNode {
    const character = text[at] ?? '';
    at += 1;
    switch (character) {
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '.':
        return { kind: 'set', has: (code) => !LINE_ENDS.has(code) };
      case '(':
        return group(depth);
      case '[':
        return brackets();
      case '\\': {
        const found = escaped();
        return found === undefined
          ? fail()
          : { kind: 'set', has: typeof found === 'number' ? only(found) : found };
      }
      case '*':
      case '+':
      case '?':
        return fail();
      default:
        return { kind: 'set', has: only(character.codePointAt(0) ?? 0) };
    }
  }

  function group(depth: number): PatternNode {
    if (takes('?') && !takes(':')) return fail();
    const inner = either(depth + 1);
    return takes(')') ? inner : fail();
  }

  /** A class, or the code point of one character; after the backslash. */
  function escaped(): CharacterSet | number | undefined {
    const character = text[at] ?? '';
    at += 1;
    const hex = character === 'x' ? 2 : character === 'u' ? 4 : 0;
    if (hex > 0) {
      const digits = text.slice(at, at + hex).join('');
      at += hex;
      return digits.length === hex && /^[0-9a-f]*$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
    }
    const found = CLASSES.get(character) ?? CONTROLS.get(character);
    if (found !== undefined) return found;
    return /^[A-Za-z0-9]?$/.test(character) ? undefined : character.codePointAt(0);
  }

  function brackets(): PatternNode {
    const negated = takes('^');
    const sets: CharacterSet[] = [];
    while (!failed && !takes(']')) {
      const low = inBrackets();
      if (low === undefined) return fail();
      if (typeof low !== 'number' || text[at] !== '-' || text[at + 1] === ']') {
        sets.push(typeof low === 'number' ? only(low) : low);
        continue;
      }
      at += 1;
      const high = inBrackets();
      if (typeof high !== 'number' || high < low) return fail();
      sets.push(between(low, high));
    }
    const has = anyOf(sets);
    return { kind: 'set', has: negated ? not(has) : has };
  }

  function inBrackets(): CharacterSet | number | undefined {
    if (takes('\\')) return takes('b') ? 0x08 : escaped();
    const character = text[at];
    at += 1;
    return character?.codePointAt(0);
  }

  function repeated(node: PatternNode): PatternNode {
    const range = repetition();
    if (range === undefined) return node;
    // A lazy repetition matches the same texts.
    takes('?');
    if (range.min > MOST_REPEATS || (range.max ?? 0) > MOST_REPEATS) return fail();
    return { kind: 'repeat', node, ...range };
  }

  function repetition(): { readonly min: number; readonly max: number | undefined } | undefined {
    if (takes('*')) return { min: 0, max: undefined };
    if (takes('+')) return { min: 1, max: undefined };
    if (takes('?')) return { min: 0, max: 1 };
    if (text[at] !== '{') return undefined;
    const counts = /^\{(\d{1,6})(,?)(\d{0,6})\}/.exec(text.slice(at, at + 16).join(''));
    if (counts === null) return undefined;
    const [whole, min, comma, max] = counts;
    at += whole.length;
    return { min: Number(min), max: comma === '' ? Number(min) : max === '' ? undefined : Number(max) };
  }
}
