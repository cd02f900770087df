import type { JsonValue } from './json.ts';
import type { Range } from './range.ts';

/** Where a value is in the text. */
export interface Location {
  /** The member's key as written, quotes included; absent for array elements and the root. */
  readonly key?: Range;
  readonly value: Range;
}

/** A fault of the text itself, found by the parser, with the parser's own position. */
export interface SourceProblem {
  readonly code:
    | 'syntax'
    | 'shallow-line'
    | 'duplicate-key'
    | 'too-many-aliases'
    | 'too-deep'
    | 'multiple-documents';
  readonly severity: 'error' | 'warning';
  /** One sentence: what is wrong and what to type. */
  readonly message: string;
  readonly range: Range;
  /** A change of the text that fixes it; the title is what a button says. */
  readonly fix?: {
    readonly title: string;
    readonly edits: readonly { readonly range: Range; readonly text: string }[];
  };
}

/**
 * A text read into a value and positions. This is the one small interface behind which parsers can be changed:
 * nothing else in the core knows which parser ran. Positions are looked up by need, never all at once.
 */
export interface ParsedSource {
  readonly format: 'json' | 'yaml';
  /** What could be read; `undefined` where nothing could. A broken document still gives the part before the fault. */
  readonly value: JsonValue | undefined;
  readonly problems: readonly SourceProblem[];
  /** True where the text is broken and was read without the tolerant parser: with it more can be read. */
  readonly needsTolerant?: boolean;
  /** The location of the value at a pointer; `undefined` where the text has no such value. */
  locate(pointer: string): Location | undefined;
  /**
   * Maps a span of the *decoded* key at a pointer to the span of text that writes it, through quotes and escapes.
   * Falls back to the whole key where the characters cannot be told apart; `undefined` if there is no such key.
   */
  locateInKey(pointer: string, span: Range): Range | undefined;
  /**
   * Writes a string as a key in the quoting the key at this pointer already uses (YAML plain text is kept plain only
   * where that reads back as the same string; otherwise quotes are added).
   */
  writeKey(pointer: string, key: string): string | undefined;
  /** The pointer of the innermost value or key that covers an offset; `''` where only the root does. */
  pointerAt(offset: number): string;
}
