import styles from './DocumentEditor.module.css';

/** The text's lines where the editor will show them, so that nothing jumps when it comes. */
export function EditorSkeleton({ text }: { text: string }) {
  const lines = firstLines(text, 200);
  return (
    <div className={styles.skeleton}>
      <pre className={styles.numbers} aria-hidden="true">
        {lines.map((_, index) => index + 1).join('\n')}
      </pre>
      <pre className={styles.lines}>{lines.join('\n')}</pre>
    </div>
  );
}

/**
 * The first lines of a text, without splitting the rest of it.
 *
 * @param most Lines at most; of a text without line ends, at most `CHARACTERS` characters.
 * @example firstLines('a\nb\nc', 2) // ['a', 'b']
 */
export function firstLines(text: string, most: number): string[] {
  return text.slice(0, CHARACTERS).split(/\r\n|\r|\n/, most);
}

const CHARACTERS = 40_000;
