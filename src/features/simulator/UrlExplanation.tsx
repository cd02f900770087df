import { useState } from 'react';
import type { Simulation } from '../../openapi/index.ts';
import { ExpressionRow } from './ExpressionRow.tsx';
import type { Pointing } from './pointing.ts';
import styles from './UrlExplanation.module.css';

interface UrlExplanationProps extends Pointing {
  readonly simulation: Simulation;
  readonly specUrl?: string | undefined;
}

/**
 * One row per expression: what it is, what it became or why not, and the walk through the body. Open at first where
 * there is something to explain; after that only the user opens and closes it, so nothing jumps while they type.
 */
export function UrlExplanation({ simulation, specUrl, ...pointing }: UrlExplanationProps) {
  const { callbackUrl, parts } = simulation;
  const [open, setOpen] = useState(callbackUrl.kind === 'none');
  const rows = parts.flatMap((part, index) => (part.kind === 'expression' ? [{ part, index }] : []));
  if (rows.length === 0) return null;
  return (
    <details
      className={styles.explanation}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {rows.length === 1 ? 'Where this value comes from' : `Where these ${rows.length} values come from`}
      </summary>
      <ul className={styles.rows}>
        {rows.map(({ part, index }) => (
          <ExpressionRow
            key={part.range.start}
            part={part}
            index={index}
            specUrl={specUrl}
            told={callbackUrl.kind === 'none' ? callbackUrl.reason : undefined}
            {...pointing}
          />
        ))}
      </ul>
    </details>
  );
}
