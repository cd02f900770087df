import { useState } from 'react';
import type { Simulation } from '../../../openapi/index.ts';
import { useLit } from '../../../store/focusHooks.ts';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { chunksOf, RowChunk } from '../../../ui/RowChunk.tsx';
import { ExpressionRow } from './ExpressionRow.tsx';
import type { CaptionedPart } from './partWords.ts';
import styles from './UrlExplanation.module.css';

interface UrlExplanationProps {
  readonly callbackId: string;
  readonly simulation: Simulation;
  readonly specUrl?: string | undefined;
  readonly onGoToField: (source: string) => void;
  readonly onGoToPart: (index: number) => void;
}

/**
 * One row per expression: what it is, what it became or why not, and the walk through the body. Open at first where
 * there is something to explain; after that only the user opens and closes it, so nothing jumps while they type.
 */
export function UrlExplanation({ callbackId, simulation, specUrl, ...ways }: UrlExplanationProps) {
  const { callbackUrl, parts } = simulation;
  const [open, setOpen] = useState(callbackUrl.kind === 'none');
  const rows = parts.flatMap((part, index) => (part.kind === 'expression' ? [{ part, index }] : []));
  // The first one that is lit is gone to, also where its row is out of sight.
  const lit = useLit((links) => (links?.callbackId === callbackId ? links.parts[0] : undefined));
  if (rows.length === 0) return null;
  return (
    <details
      className={styles.explanation}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {rows.length === 1 ? 'Where this value comes from' : `Where these ${rows.length} values come from`}
        {!open && <LitLine row={rows.find(({ index }) => index === lit)} />}
      </summary>
      <div className={styles.rows} data-explanation>
        {chunksOf(rows).map((chunk, at) => (
          <RowChunk
            key={chunk[0]?.index}
            rows={chunk.length}
            scroller="[data-explanation]"
            rowHeight={ROW_HEIGHT}
            eager={at === 0}
            pinned={chunk.some(({ index }) => index === lit)}
            className={styles.chunk}
          >
            {() =>
              chunk.map(({ part, index }) => (
                <ExpressionRow
                  key={part.range.start}
                  callbackId={callbackId}
                  part={part}
                  index={index}
                  specUrl={specUrl}
                  told={callbackUrl.kind === 'none' ? callbackUrl.reason : undefined}
                  {...ways}
                />
              ))
            }
          </RowChunk>
        ))}
      </div>
    </details>
  );
}

/** What a row usually takes, in pixels. */
const ROW_HEIGHT = 60;

interface LitLineProps {
  readonly row: { readonly part: CaptionedPart } | undefined;
}

/** While the rows are folded away, the lit one in short, in room that is always there. */
function LitLine({ row }: LitLineProps) {
  if (!row) return null;
  return (
    <span className={styles.short} data-kind={row.part.sourceKind} data-lit="true" aria-hidden="true">
      <code>{cutText(row.part.raw, 300)}</code> <InlineCode text={row.part.explanation} />
    </span>
  );
}
