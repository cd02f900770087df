import styles from './BodyEditor.module.css';
import { locateJsonPointer } from './locateJsonPointer.ts';
import type { MarkedPiece } from './markedPieces.ts';
import { markedPieces } from './markedPieces.ts';
import { useScrollToWhen } from './useScrollToWhen.ts';

interface BodyEditorProps {
  readonly id: string;
  readonly describedBy: string;
  readonly text: string;
  readonly sent: boolean;
  /** Something elsewhere points at this body. */
  readonly focused: boolean;
  /** JSON Pointers that the URL reads. */
  readonly pointers: readonly string[];
  /** False for XML and other texts that no pointer runs on. */
  readonly hasPointers: boolean;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
}

/**
 * A plain text area (it takes any text, and Tab leaves it) over a copy of its text that carries the marks. Both share
 * one grid cell and all metrics, so the copy gives the height and every mark lies behind its characters.
 */
export function BodyEditor(props: BodyEditorProps) {
  const { text, sent, focused, pointers, hasPointers } = props;
  const row = useScrollToWhen(focused);
  const ranges =
    hasPointers && sent ? pointers.flatMap((pointer) => locateJsonPointer(text, pointer) ?? []) : [];
  return (
    <div ref={row} className={styles.editor} data-sent={sent} data-focused={focused || undefined}>
      <div className={styles.stack}>
        <pre className={styles.marks} aria-hidden="true">
          {markedPieces(text, ranges).map(markedPiece)}
          {'\n'}
        </pre>
        <textarea
          id={props.id}
          className={styles.text}
          aria-describedby={props.describedBy}
          value={text}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onFocus={props.onFocus}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </div>
    </div>
  );
}

function markedPiece({ start, text, marked }: MarkedPiece) {
  return marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>;
}
