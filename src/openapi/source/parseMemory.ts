import type { ParsedSource } from './parsedSource.ts';
import { parseSource, type TolerantParser } from './parseSource.ts';

/** Reads texts, and remembers those of one set. */
export interface ParseMemory {
  /** From now on texts of this set are asked for: what was read of them before is kept, all else is forgotten. */
  readonly keep: (texts: readonly string[]) => void;
  readonly parse: typeof parseSource;
}

/**
 * Remembers what was read, so that an edit of one document of a set reads that document only.
 *
 * @param read For tests.
 * @example const { keep, parse } = createParseMemory(); keep([text]); parse(text) === parse(text) // true
 */
export function createParseMemory(read: typeof parseSource = parseSource): ParseMemory {
  let known = new Map<string, ParsedSource>();
  return {
    keep(texts) {
      const kept = texts.flatMap((text) => {
        const source = known.get(text);
        return source ? [[text, source] as const] : [];
      });
      known = new Map(kept);
    },
    parse(text, tolerant?: TolerantParser) {
      const before = known.get(text);
      // A text that needs the tolerant parser is read again once that has loaded.
      if (before && !(tolerant && before.needsTolerant)) return before;
      const source = read(text, tolerant);
      known.set(text, source);
      return source;
    },
  };
}
