import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { ValueDetail } from '../../../openapi/index.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { type RowChange, RowLine, type RowMarks } from './RowLine.tsx';
import styles from './Rows.module.css';
import { type RowNoun, rowPointers, rowWords } from './rowNames.ts';
import { type Row, type RowLayout, rowDetail } from './rows.ts';
import type { RowActions } from './useRows.ts';

interface RowListProps {
  readonly rows: readonly Row[];
  readonly actions: RowActions;
  readonly layout: RowLayout;
  readonly inner: ValueDetail | undefined;
  readonly noun: RowNoun;
  /** What the rows are the value of. */
  readonly of: string;
  /** Whether the rows' labels begin with it. */
  readonly prefixed: boolean;
  readonly marksOf: (row: Row, pointer: string | undefined) => RowMarks;
  /** Beside the button that adds a row. */
  readonly children: ReactNode;
}

/** As many rows as are shown without scrolling. */
const FEW = 12;
/** As many characters of a name as have room beside a value in a narrow step. */
const SHORT = 8;

/** All rows of a value. After adding and removing, the keyboard is in the row that is there then. */
export function RowList(props: RowListProps) {
  const { rows, actions, layout, inner, noun } = props;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | 'adder'>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const row = list.current?.querySelector(`[data-row="${wanted.current}"]`);
    const field = row?.querySelector('input, textarea');
    if (field instanceof HTMLElement) field.focus();
    else adder.current?.focus();
    wanted.current = undefined;
  });
  const add = (after?: number) => {
    wanted.current = actions.add(after);
  };
  const remove = (rowId: number) => {
    const index = rows.findIndex((row) => row.id === rowId);
    wanted.current = (rows[index + 1] ?? rows[index - 1])?.id ?? 'adder';
    actions.remove(rowId);
  };
  const change = useStable((rowId: number, { kind, text }: RowChange) => {
    if (kind === 'add') add(rowId);
    else if (kind === 'remove') remove(rowId);
    else actions.change(rowId, kind === 'name' ? { name: text } : { text });
  });
  const words = rowWords(rows, layout, noun, props.prefixed ? props.of : undefined);
  const pointers = rowPointers(rows, layout);
  const missing = (inner?.members ?? []).filter(({ name }) => !rows.some((row) => row.name === name));
  return (
    <>
      {rows.length > 0 && (
        <ul
          ref={list}
          className={styles.rows}
          data-many={rows.length > FEW || undefined}
          data-long={rows.some(({ name }) => name.length > SHORT) || undefined}
        >
          {rows.map((row, index) => (
            <RowLine
              key={row.id}
              row={row}
              index={index}
              valueLabel={words[index]?.value ?? props.of}
              nameLabel={words[index]?.name ?? props.of}
              detail={rowDetail(inner, layout, row.name)}
              names={layout === 'items' ? undefined : `${id}-names`}
              counts={pointers.has(row.id)}
              onChange={change}
              {...props.marksOf(row, pointers.get(row.id))}
            />
          ))}
        </ul>
      )}
      {layout !== 'items' && (
        <datalist id={`${id}-names`}>
          {missing.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      <div className={styles.foot}>
        <button ref={adder} type="button" className={styles.add} onClick={() => add()}>
          + Add {noun}
          <VisuallyHidden> to {props.of}</VisuallyHidden>
        </button>
        {rows.length === 0 && <span className={styles.none}>no {noun}s</span>}
        {props.children}
      </div>
    </>
  );
}

/** One stable function that calls the newest one, so that unchanged rows are not rendered again. */
function useStable<A extends readonly unknown[]>(newest: (...given: A) => void): (...given: A) => void {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  return useMemo(
    () =>
      (...given: A) =>
        latest.current(...given),
    [],
  );
}
