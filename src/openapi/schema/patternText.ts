import { type CharacterSet, type PatternNode, parsePattern } from './patternNode.ts';

const LONGEST_TEXT = 2_000;

/** Characters that a pattern is filled with, the plain ones first. */
const CHARACTERS = Array.from(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890-_./:@+=,;!?&%#~ $*()[]{}<>|^`"\'\\\t\n\räあ',
);

/**
 * A text that a `pattern` of JSON Schema matches.
 *
 * @param more Repetitions beyond the fewest, where the pattern allows them: for a text that must be longer.
 * @param turn Which of the alternatives and characters; another number gives another text, where there is one.
 * @returns `undefined` where the pattern cannot be read (see `parsePattern`), or the text would be too long.
 * @example patternText('^[A-Z]{2}\\d+$') // 'AA1'
 */
export function patternText(pattern: string, more = 0, turn = 0): string | undefined {
  const root = parsePattern(pattern);
  let text = '';
  return root && write(root) ? text : undefined;

  function write(node: PatternNode): boolean {
    switch (node.kind) {
      case 'set': {
        const character = characterOf(node.has, turn);
        text += character ?? '';
        return character !== undefined && text.length <= LONGEST_TEXT;
      }
      case 'chain':
        return node.nodes.every(write);
      case 'either': {
        const chosen = node.nodes[turn % node.nodes.length];
        return chosen !== undefined && write(chosen);
      }
      case 'repeat': {
        const count = Math.min(node.min + more, node.max ?? Number.POSITIVE_INFINITY);
        // What writes nothing can be repeated for ever without getting too long.
        for (let index = 0; index < Math.min(count, LONGEST_TEXT); index += 1) {
          if (!write(node.node)) return false;
        }
        return true;
      }
      default:
        return true;
    }
  }
}

function characterOf(has: CharacterSet, turn: number): string | undefined {
  const fitting = CHARACTERS.filter((each) => has(each.codePointAt(0) ?? 0));
  return fitting[turn % fitting.length];
}
