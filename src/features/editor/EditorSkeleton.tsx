import styles from './DocumentEditor.module.css';
import { firstLines } from './firstLines.ts';

/** The text as plain lines where the editor will show them, so that nothing jumps when it comes. */
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
