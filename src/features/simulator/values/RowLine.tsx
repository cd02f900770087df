import { memo, useId } from 'react';
import type { SourceKind, ValueDetail } from '../../../openapi/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { useRowFocus } from '../focus/exchangeFocus.ts';
import { FeedsMark } from '../focus/FeedsMark.tsx';
import { useScrollToWhen } from '../focus/useScrollToWhen.ts';
import styles from './Rows.module.css';
import { RowValue } from './RowValue.tsx';
import type { Row } from './rows.ts';
import { rowFault } from './typedValue.ts';

/** What a row shows beside its text. */
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

/** What the user does to a row. */
export interface RowChange {
  readonly kind: 'name' | 'text' | 'add' | 'remove';
  readonly text: string;
}

interface RowLineProps extends RowMarks {
  readonly row: Row;
  readonly index: number;
  readonly valueLabel: string;
  readonly nameLabel: string;
  readonly detail: ValueDetail | undefined;
  /** Id of the list of declared names; absent where rows have no names. */
  readonly names: string | undefined;
  /** False for a name that another row has already. */
  readonly counts: boolean;
  readonly onChange: (id: number, change: RowChange) => void;
}

/** One item or member: its name, its value, and the way to be rid of it. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, index, detail, names, part, mediaType } = props;
  const change = (kind: RowChange['kind'], text = '') => props.onChange(row.id, { kind, text });
  const id = useId();
  const { lit, places } = useRowFocus(part);
  const place = useScrollToWhen<HTMLLIElement>(lit);
  const fault = rowFault(row, detail, props.counts);
  return (
    <li
      ref={place}
      className={styles.row}
      data-row={row.id}
      data-part={part}
      data-kind={props.kind}
      data-lit={lit || undefined}
      data-generated={props.generated || undefined}
      data-card={mediaType !== undefined || undefined}
      {...places}
    >
      {names === undefined ? (
        <span className={styles.index} aria-hidden="true">
          {index + 1}
        </span>
      ) : (
        <input
          className={styles.name}
          aria-label={props.nameLabel}
          list={names}
          value={row.name}
          placeholder="name"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change('name', event.target.value)}
        />
      )}
      {(part !== undefined || mediaType !== undefined) && (
        <span id={`${id}-about`} className={styles.about}>
          {part !== undefined && <FeedsMark className={styles.feeds} />}
          {mediaType !== undefined && <span className={styles.mediaType}>{mediaType}</span>}
        </span>
      )}
      <RowValue
        row={row}
        label={props.valueLabel}
        detail={detail}
        describedBy={`${id}-about ${id}-fault`}
        invalid={fault !== undefined || props.invalid === true}
        tall={mediaType !== undefined}
        placeholder={mediaType === 'application/octet-stream' ? 'file contents' : 'empty'}
        onText={(text) => change('text', text)}
        onAdd={() => change('add')}
      />
      <button
        type="button"
        className={styles.remove}
        aria-label={`Remove ${props.valueLabel}`}
        title="Remove"
        onClick={() => change('remove')}
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
});
