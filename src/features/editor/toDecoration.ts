import type { editor } from 'monaco-editor/editor';
import type { Range, SourceKind } from '../../openapi/index.ts';
import styles from './highlights.module.css';
import { type Positions, toMonacoRange } from './positions.ts';

/** A span of the document shown in the colour of its kind. */
export interface Highlight {
  readonly range: Range;
  /** Kind of source of an expression, `invalid` for an invalid one, `callback` for the lines of the selected callback. */
  readonly kind: SourceKind | 'invalid' | 'callback';
  /** Response sources keep the hue of their kind, drawn as an outline. */
  readonly message?: 'request' | 'response';
}

/** A span under the shared focus. */
export interface Lit {
  readonly range: Range;
  readonly kind: SourceKind | undefined;
  /** Where the source is declared: only its first line is lit. */
  readonly declaration: boolean;
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
  ];
  return { range, options: { ...base, inlineClassName: names.filter(Boolean).join(' ') } };
}

/**
 * A lit span: a ring around its characters, and its place in the scroll bar. The ring is drawn under the text: a class
 * on the text itself would draw its line again, and a press that comes at that moment would be lost.
 */
export function toLitDecoration(
  { range, kind, declaration }: Lit,
  positions: Positions,
): editor.IModelDeltaDecoration {
  const whole = toMonacoRange(range, positions);
  const isLong = declaration && whole.endLineNumber > whole.startLineNumber;
  // `lit` is a name that stays, for tests and for styles that users bring.
  const names = ['lit', styles.ring, kind && styles[kind]].filter(Boolean).join(' ');
  return {
    range: isLong ? { ...whole, endLineNumber: whole.startLineNumber, endColumn: END_OF_LINE } : whole,
    options: {
      stickiness: NEVER_GROWS,
      className: names,
      overviewRuler: { color: { id: 'focusBorder' }, position: 7 },
    },
  };
}

/** A span that was gone to, as if it were selected. */
export function toRevealedDecoration(range: Range, positions: Positions): editor.IModelDeltaDecoration {
  return {
    range: toMonacoRange(range, positions),
    // `revealed` is a name that stays, as `lit` does.
    options: { stickiness: NEVER_GROWS, className: `revealed ${styles.revealed}` },
  };
}

/** Monaco cuts a column to the line's length. */
const END_OF_LINE = 1_000_000;

/** Monaco's `TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges`. */
const NEVER_GROWS = 1;
