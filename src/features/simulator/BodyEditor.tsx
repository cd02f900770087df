import type { Ref } from 'react';
import { useImperativeHandle, useRef } from 'react';
import type { Range } from '../../openapi/index.ts';
import styles from './BodyEditor.module.css';
import { locateJsonPointer } from './locateJsonPointer.ts';
import type { FaultRange, MarkedPiece } from './markedPieces.ts';
import { markedPieces } from './markedPieces.ts';
import { type BodyRead, innermost, useBodyFocus } from './useBodyFocus.ts';
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
  /** `request.body` or `response.body`. */
  readonly source: string;
  /** What the URL reads of it. */
  readonly reads: readonly BodyRead[];
  /** What is wrong with the text, where it is. */
  readonly faults: readonly FaultRange[];
  /** Rows are shown instead: it is there for who asks for it by its name, and out of the way of the Tab key. */
  readonly aside: boolean;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
}

/**
 * A plain text area (it takes any text, and Tab leaves it) over a copy of its text that carries the marks. Both share
 * one grid cell and all metrics, so the copy gives the height and every mark lies behind its characters.
 */
export function BodyEditor(props: BodyEditorProps) {
  const { text, sent, source, reads, aside } = props;
  const located = reads.flatMap((read) => {
    const range = locateJsonPointer(text, read.pointer);
    return range ? [{ ...read, range }] : [];
  });
  const { lit, litParts, places } = useBodyFocus(source, located);
  const row = useScrollToWhen(lit && !aside);
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
  const ranges = located.map(({ range }) => range);
  const litMarks = located.map(({ part }) => litParts.includes(part));
  return (
    <div
      ref={row}
      className={styles.editor}
      data-sent={sent}
      // Where nothing in it can be marked, it is the whole body that lights up.
      data-lit={(lit && !aside && !litMarks.includes(true)) || undefined}
    >
      <div className={styles.stack}>
        <pre className={styles.marks} aria-hidden="true">
          {markedPieces(text, ranges, faults).map((piece) => (
            <Piece
              key={piece.start}
              {...piece}
              part={
                innermost(
                  piece.marks.flatMap((mark) => located[mark] ?? []),
                  piece.start,
                )?.part
              }
              lit={piece.marks.some((mark) => litMarks[mark])}
            />
          ))}
          {'\n'}
        </pre>
        <textarea
          ref={area}
          id={props.id}
          aria-labelledby={`${props.id}-label`}
          className={styles.text}
          aria-describedby={props.describedBy}
          aria-invalid={faults.some(({ severity }) => severity === 'error') || undefined}
          value={text}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          tabIndex={aside ? -1 : undefined}
          onFocusCapture={props.onFocus}
          onChange={(event) => props.onChange(event.target.value)}
          {...places}
        />
      </div>
    </div>
  );
}

interface PieceProps extends MarkedPiece {
  /** The part of the URL that reads it. */
  readonly part: number | undefined;
  readonly lit: boolean;
}

function Piece({ start, text, fault, part, lit }: PieceProps) {
  const Tag = part === undefined ? 'span' : 'mark';
  return (
    <Tag data-start={start} data-fault={fault} data-part={part} data-lit={lit || undefined}>
      {text}
    </Tag>
  );
}
