import type { ReactNode } from 'react';
import type { ReviewBlock } from '../../openapi/review/index.ts';
import { MoreButton, useMore } from '../../ui/MoreButton.tsx';
import { usePrinting } from '../../ui/usePrinting.ts';
import styles from './ReviewContent.module.css';
import { ReviewLine } from './ReviewLine.tsx';

interface ReviewBlocksProps {
  readonly blocks: readonly ReviewBlock[];
  /** Goes to a section of the page. */
  readonly onGo: (sectionId: string) => void;
}

/** What a section says, block by block. */
export function ReviewBlocks({ blocks, onGo }: ReviewBlocksProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the section
  return blocks.map((block, index) => <Block key={index} block={block} onGo={onGo} />);
}

function Block({ block, onGo }: { readonly block: ReviewBlock } & Pick<ReviewBlocksProps, 'onGo'>) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <ReviewLine words={block.words} />
        </p>
      );
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.rows.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <ReviewLine words={words} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return (
        <Folded summary={block.folded}>
          <ul className={styles.list} data-boxes={block.boxes}>
            {block.items.map((words, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
              <li key={index}>
                <ReviewLine words={words} />
              </li>
            ))}
          </ul>
        </Folded>
      );
    case 'notes':
      return block.notes.map(({ head, on, text }) => (
        <blockquote key={head} className={styles.note}>
          <p>
            <b>{head}</b> <ReviewLine words={on} />
          </p>
          <p>
            <bdi>{text}</bdi>
          </p>
        </blockquote>
      ));
    case 'table':
      return (
        <Folded summary={block.folded}>
          <Table table={block} onGo={onGo} />
        </Folded>
      );
  }
}

interface FoldedProps {
  readonly summary: string | undefined;
  readonly children: ReactNode;
}

function Folded({ summary, children }: FoldedProps) {
  if (summary === undefined) return children;
  return (
    <details className={styles.folded}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** Rows of a table that are shown at first. On paper, where one cannot ask for more, all are. */
const ROWS = 120;

interface TableProps extends Pick<ReviewBlocksProps, 'onGo'> {
  readonly table: Extract<ReviewBlock, { kind: 'table' }>;
}

function Table({ table: { label, heads, rows, more }, onGo }: TableProps) {
  const printing = usePrinting();
  const { shown, rest, step, more: showMore } = useMore(rows, ROWS, 500);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={styles.scroll} aria-label={label} tabIndex={0}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(printing ? rows : shown).map(({ cells, target }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
              <tr key={index}>
                {cells.map((words, column) => {
                  if (column > 0) {
                    return (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                      <td key={column}>
                        <ReviewLine words={words} />
                      </td>
                    );
                  }
                  return (
                    <th key={heads[0]} scope="row">
                      {target === undefined ? (
                        <ReviewLine words={words} />
                      ) : (
                        <button type="button" className={styles.go} onClick={() => onGo(target)}>
                          <ReviewLine words={words} />
                        </button>
                      )}
                    </th>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <MoreButton rest={printing ? 0 : rest} step={step} noun="rows" onMore={showMore} />
      {more !== undefined && <p className={styles.paragraph}>{more}</p>}
    </>
  );
}
