import { useId } from 'react';
import type { Simulation } from '../../../openapi/index.ts';
import { useLit } from '../../../store/focusHooks.ts';
import { chunksOf, RowChunk } from '../../../ui/RowChunk.tsx';
import { ExpressionRow } from './ExpressionRow.tsx';
import styles from './UrlExplanation.module.css';

interface UrlExplanationProps {
  readonly callbackId: string;
  readonly simulation: Simulation;
  readonly specUrl?: string | undefined;
  readonly onGoToField: (source: string) => void;
  readonly onGoToPart: (index: number) => void;
}

/** One row per expression: what it is, what it became or why not, and the walk through the body. */
export function UrlExplanation({ callbackId, simulation, specUrl, ...ways }: UrlExplanationProps) {
  const { callbackUrl, parts } = simulation;
  const heading = useId();
  const rows = parts.flatMap((part, index) => (part.kind === 'expression' ? [{ part, index }] : []));
  // The first one that is lit is gone to, also where its row is out of sight.
  const lit = useLit((links) => (links?.callbackId === callbackId ? links.parts[0] : undefined));
  if (rows.length === 0) return null;
  return (
    <section className={styles.explanation} aria-labelledby={heading}>
      <h3 id={heading}>
        {rows.length === 1 ? 'Where this value comes from' : `Where these ${rows.length} values come from`}
      </h3>
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
    </section>
  );
}

/** What a row usually takes, in pixels. */
const ROW_HEIGHT = 60;
