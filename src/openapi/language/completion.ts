import type { Range } from '../source/range.ts';

/** One line of the list that the editor offers. */
export interface Completion {
  readonly label: string;
  readonly kind: 'expression' | 'root' | 'source' | 'parameter' | 'header' | 'member' | 'snippet';
  readonly detail: string;
  /** Text of the document, to be shown as plain text. */
  readonly description?: string;
  readonly deprecated: boolean;
  /** The replaced range, in the text that was asked about. */
  readonly range: Range;
  /** In the snippet syntax of editors: `$0` is where the caret goes. */
  readonly insert: string;
  /** What the text before the caret is compared with. */
  readonly filter: string;
  /** Ask again after it was inserted: more has to follow. */
  readonly again: boolean;
}

/** Escapes text for a snippet. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
