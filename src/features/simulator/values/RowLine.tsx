import { useId } from 'react';
import type { SourceKind, ValueDetail } from '../../../openapi/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { useScrollToWhen } from '../useScrollToWhen.ts';
import styles from './Rows.module.css';
import { RowValue } from './RowValue.tsx';
import type { Row } from './row.ts';
import { rowFault } from './rowFault.ts';
import type { RowWords } from './rowWords.ts';
import { useRowFocus } from './useRowFocus.ts';

/** What is known of a row beside its text. */
export interface RowMarks {
  /** The part of the URL that reads it. */
  readonly part?: number | undefined;
  readonly kind?: SourceKind | undefined;
  readonly generated?: boolean | undefined;
  /** It does not match the schema. */
  readonly invalid?: boolean | undefined;
  /** The media type of a part. */
  readonly mediaType?: string | undefined;
}

interface RowLineProps {
  readonly row: Row;
  readonly index: number;
  readonly words: RowWords;
  readonly detail: ValueDetail | undefined;
  readonly marks: RowMarks;
  /** Id of the list of declared names; absent where rows have no names. */
  readonly names: string | undefined;
  /** False for a name that another row has already. */
  readonly counts: boolean;
  readonly onName: (name: string) => void;
  readonly onText: (text: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

/** One item or member: its name, its value, and the way to be rid of it. */
export function RowLine(props: RowLineProps) {
  const { row, index, words, detail, marks, names } = props;
  const id = useId();
  const { lit, places } = useRowFocus(marks.part);
  const place = useScrollToWhen<HTMLLIElement>(lit);
  const fault = rowFault(row, detail, props.counts);
  return (
    <li
      ref={place}
      className={styles.row}
      data-row={row.id}
      data-part={marks.part}
      data-kind={marks.kind}
      data-lit={lit || undefined}
      data-generated={marks.generated || undefined}
      data-card={marks.mediaType !== undefined || undefined}
      {...places}
    >
      {names === undefined ? (
        <span className={styles.index} aria-hidden="true">
          {index + 1}
        </span>
      ) : (
        <input
          className={styles.name}
          aria-label={words.name}
          list={names}
          value={row.name}
          placeholder="name"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => props.onName(event.target.value)}
        />
      )}
      {(marks.part !== undefined || marks.mediaType !== undefined) && (
        <span id={`${id}-about`} className={styles.about}>
          {marks.part !== undefined && <b className={styles.feeds}>feeds the URL</b>}
          {marks.mediaType !== undefined && <span className={styles.mediaType}>{marks.mediaType}</span>}
        </span>
      )}
      <RowValue
        row={row}
        label={words.value}
        detail={detail}
        describedBy={`${id}-about ${id}-fault`}
        invalid={fault !== undefined || marks.invalid === true}
        tall={marks.mediaType !== undefined}
        placeholder={marks.mediaType === 'application/octet-stream' ? 'file contents' : 'empty'}
        onText={props.onText}
        onAdd={props.onAdd}
      />
      <button
        type="button"
        className={styles.remove}
        aria-label={`Remove ${words.value}`}
        title="Remove"
        onClick={props.onRemove}
      >
        ×
      </button>
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles.fault}>
          <InlineCode text={fault} />
        </p>
      )}
    </li>
  );
}
