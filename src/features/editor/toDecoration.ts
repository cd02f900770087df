import type { editor } from 'monaco-editor/editor';
import type { Range, SourceKind } from '../../openapi/index.ts';
import styles from './highlights.module.css';
import { type Positions, toMonacoRange } from './toMonacoRange.ts';

/** A span of the document shown in the colour of its kind. */
export interface Highlight {
  readonly range: Range;
  /** Kind of source of an expression, `invalid` for what is none, `callback` for the lines of the selected callback. */
  readonly kind: SourceKind | 'invalid' | 'callback';
  /** Response sources keep the hue of their kind, drawn as an outline. */
  readonly message?: 'request' | 'response';
  /** Under the shared focus. */
  readonly active?: boolean;
}

/** A highlight as Monaco's decoration. It does not grow when text is typed at its edges. */
export function toDecoration(highlight: Highlight, positions: Positions): editor.IModelDeltaDecoration {
  const range = toMonacoRange(highlight.range, positions);
  const base = { stickiness: NEVER_GROWS };
  if (highlight.kind === 'callback') {
    return { range, options: { ...base, isWholeLine: true, className: styles.lines ?? '' } };
  }
  const names = [
    styles.expression,
    styles[highlight.kind],
    highlight.message === 'response' ? styles.response : undefined,
    highlight.active === true ? styles.active : undefined,
  ];
  return { range, options: { ...base, inlineClassName: names.filter(Boolean).join(' ') } };
}

/** Monaco's `TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges`. */
const NEVER_GROWS = 1;
