import type { ClipboardEvent, Ref } from 'react';
import { useImperativeHandle, useRef } from 'react';
import type { Range } from '../../../openapi/index.ts';
import { type BodyRead, innermost, type LocatedRead, useBodyFocus } from '../focus/useBodyFocus.ts';
import { useScrollToWhen } from '../focus/useScrollToWhen.ts';
import { isLarge } from '../large/largeText.ts';
import { locateJsonPointer } from '../payload/locateJsonPointer.ts';
import styles from './BodyEditor.module.css';
import { type FaultRange, type MarkedPiece, markedPieces } from './markedPieces.ts';

export interface BodyEditorHandle {
  /** Puts the keyboard focus into the text and selects a place in it, in view. */
  select(range: Range | undefined): void;
}

export interface BodyEditorProps {
  readonly ref?: Ref<BodyEditorHandle>;
  readonly id: string;
  /** The accessible name, if no label in the page gives one. */
  readonly name: string;
  readonly describedBy: string;
  readonly text: string;
  readonly sent: boolean;
  /** `request.body` or `response.body`. */
  readonly source: string;
  /** What the URL reads of it. */
  readonly reads: readonly BodyRead[];
  /** The faults of the text, with their ranges. */
  readonly faults: readonly FaultRange[];
  /** Rows are shown instead: it stays in the page under its name, but not in the tab order. */
  readonly aside: boolean;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
}

interface MarkedBodyProps extends BodyEditorProps {
  /** It is the beginning of a text that is edited elsewhere. */
  readonly readOnly: boolean;
}

/**
 * A plain text area (it takes any text, and Tab leaves it) over a copy of its text that carries the marks. Both share
 * one grid cell and all metrics, so the copy gives the height and every mark is behind its characters.
 */
export function MarkedBody(props: MarkedBodyProps) {
  const { text, sent, source, reads, aside } = props;
  const located = locateReads(text, reads);
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
  const litSet = new Set(litParts);
  const litMarks = located.map(({ part }) => litSet.has(part));
  /** A text area would lay out all of a large text before it is gone again. */
  const pasteLarge = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (props.readOnly || !isLarge(pasted)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    props.onChange(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
  };
  return (
    <div
      ref={row}
      className={styles.editor}
      data-editor
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
          aria-labelledby={aside ? undefined : `${props.id}-label`}
          aria-label={aside ? props.name : undefined}
          className={styles.text}
          aria-describedby={props.describedBy}
          aria-invalid={faults.some(({ severity }) => severity === 'error') || undefined}
          value={text}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          readOnly={props.readOnly}
          tabIndex={aside ? -1 : undefined}
          onFocusCapture={props.onFocus}
          onChange={(event) => props.onChange(event.target.value)}
          onPaste={pasteLarge}
          {...places}
        />
      </div>
    </div>
  );
}

/** Members that are looked for with each letter; a key that reads more of them marks the first ones. */
const MOST_POINTERS = 100;

function locateReads(text: string, reads: readonly BodyRead[]): readonly LocatedRead[] {
  const ranges = new Map<string, Range | undefined>();
  return reads.flatMap((read) => {
    const { pointer } = read;
    if (!ranges.has(pointer) && ranges.size < MOST_POINTERS) {
      ranges.set(pointer, locateJsonPointer(text, pointer));
    }
    const range = ranges.get(pointer);
    return range ? [{ ...read, range }] : [];
  });
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
