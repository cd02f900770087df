import { cutText } from './cutText.ts';
import styles from './InlineCode.module.css';
import { isolate } from './isolate.ts';

/**
 * A sentence whose parts between backticks are set as code. Text stays text: nothing in it is ever read as HTML, and
 * `code` keeps the direction of its characters to itself. Values that are too long to read are cut.
 */
export function InlineCode({ text, press }: InlineCodeProps) {
  return splitCode(text).map((part) => {
    if (!part.code) return part.text;
    const action = press?.(part.text);
    const code = (
      <code key={part.start} className={styles.code}>
        {part.text}
      </code>
    );
    if (!action) return code;
    return (
      <button
        key={part.start}
        type="button"
        className={styles.press}
        title={action.title}
        aria-label={action.title}
        onClick={action.run}
      >
        {code}
      </button>
    );
  });
}

interface InlineCodeProps {
  readonly text: string;
  /** What pressing a part set as code does, where it does something. */
  readonly press?: (code: string) => { readonly title: string; readonly run: () => void } | undefined;
}

/** Characters of one value or of the words between two. */
const LONGEST = 1000;
const MOST_PARTS = 200;

/** The sentence without its backticks, as an accessible name. */
export function withoutBackticks(text: string): string {
  return splitCode(text)
    .map((part) => (part.code ? isolate(part.text) : part.text))
    .join('');
}

interface Part {
  readonly start: number;
  readonly text: string;
  readonly code: boolean;
}

/** A backtick without a partner is an ordinary character. */
function splitCode(text: string): readonly Part[] {
  const parts: Part[] = [];
  const add = (start: number, piece: string, code: boolean) => {
    if (piece !== '') parts.push({ start, text: cutText(piece, LONGEST), code });
  };
  let end = 0;
  for (const match of text.matchAll(/`([^`]+)`/g)) {
    if (parts.length >= MOST_PARTS) {
      add(end, '…', false);
      return parts;
    }
    add(end, text.slice(end, match.index), false);
    add(match.index, match[1] ?? '', true);
    end = match.index + match[0].length;
  }
  add(end, text.slice(end), false);
  return parts;
}
