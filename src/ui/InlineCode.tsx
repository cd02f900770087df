import styles from './InlineCode.module.css';

/** A sentence whose parts between backticks are set as code. Text stays text: nothing in it is ever read as HTML. */
export function InlineCode({ text }: { text: string }) {
  return splitCode(text).map((part) =>
    part.code ? (
      <code key={part.start} className={styles.code}>
        {part.text}
      </code>
    ) : (
      part.text
    ),
  );
}

/** The sentence without its backticks, as an accessible name. */
export function withoutBackticks(text: string): string {
  return splitCode(text)
    .map((part) => part.text)
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
  let end = 0;
  for (const match of text.matchAll(/`([^`]+)`/g)) {
    if (match.index > end) parts.push({ start: end, text: text.slice(end, match.index), code: false });
    parts.push({ start: match.index, text: match[1] ?? '', code: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ start: end, text: text.slice(end), code: false });
  return parts;
}
