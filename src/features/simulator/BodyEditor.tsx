import type { Ref } from 'react';
import { useImperativeHandle, useRef } from 'react';
import type { Range } from '../../openapi/index.ts';
import styles from './BodyEditor.module.css';
import { locateJsonPointer } from './locateJsonPointer.ts';
import type { FaultRange, MarkedPiece } from './markedPieces.ts';
import { markedPieces } from './markedPieces.ts';
import { useScrollToWhen } from './useScrollToWhen.ts';

export interface BodyEditorHandle {
  /** Puts the keyboard focus into the text and selects a place in it, in view. */
  select(range: Range | undefined): void;
}

interface BodyEditorProps {
  readonly ref?: Ref<BodyEditorHandle>;
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
  /** What is wrong with the text, where it is. */
  readonly faults: readonly FaultRange[];
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
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(
    props.ref,
    () => ({
      select(range) {
        area.current?.focus({ preventScroll: range !== undefined });
        if (!range) return;
        area.current?.setSelectionRange(range.start, range.end);
        row.current?.querySelector(`[data-start="${range.start}"]`)?.scrollIntoView({ block: 'nearest' });
      },
    }),
    [row],
  );
  const faults = sent ? props.faults : [];
  const ranges =
    hasPointers && sent ? pointers.flatMap((pointer) => locateJsonPointer(text, pointer) ?? []) : [];
  return (
    <div ref={row} className={styles.editor} data-sent={sent} data-focused={focused || undefined}>
      <div className={styles.stack}>
        <pre className={styles.marks} aria-hidden="true">
          {markedPieces(text, ranges, faults).map(markedPiece)}
          {'\n'}
        </pre>
        <textarea
          ref={area}
          id={props.id}
          className={styles.text}
          aria-describedby={props.describedBy}
          aria-invalid={faults.some(({ severity }) => severity === 'error') || undefined}
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

function markedPiece({ start, text, marked, fault }: MarkedPiece) {
  const Piece = marked ? 'mark' : 'span';
  return (
    <Piece key={start} data-start={start} data-fault={fault}>
      {text}
    </Piece>
  );
}
