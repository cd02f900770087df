import type { editor } from 'monaco-editor/editor';
import type { Range } from '../../openapi/index.ts';
import { type ListedNote, listNotes, type NotedDescription, noteRange } from '../../openapi/notes/index.ts';
import { withoutBackticks } from '../../ui/InlineCode.tsx';
import { isolate } from '../../ui/isolate.ts';
import styles from './highlights.module.css';
import { type Positions, toMonacoRange } from './positions.ts';

/** A note at its place in the text. */
export interface NoteMark {
  readonly number: number;
  readonly range: Range;
  /** What it is about, and its text, as Markdown that shows exactly the characters of both. */
  readonly hover: string;
  /** The same, as plain text. */
  readonly tip: string;
}

/** The notes whose place is in a document. */
export function noteMarks(
  notes: Parameters<typeof listNotes>[0],
  description: NotedDescription,
  uri: string,
): readonly NoteMark[] {
  return listNotes(notes, description).flatMap((note) => {
    const range = noteRange(note.at, description);
    return range?.uri === uri
      ? [
          {
            number: note.number,
            range,
            hover: hoverOf(note),
            tip: `Note ${note.number}: ${isolate(note.text)}`,
          },
        ]
      : [];
  });
}

function hoverOf({ number, target, text }: ListedNote): string {
  return `**Note ${number}** on ${plain(withoutBackticks(target))}\n\n${plain(text)}`;
}

/** Every sign that Markdown could mean something by is escaped, and lines end where they do. */
function plain(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll('\n', '  \n');
}

/** A mark after the line that its place begins in. It is drawn, not a part of the text. */
export function toNoteDecoration(
  { number, range, hover, tip }: NoteMark,
  positions: Positions,
): editor.IModelDeltaDecoration {
  const { startLineNumber } = toMonacoRange(range, positions);
  return {
    range: {
      startLineNumber,
      startColumn: END_OF_LINE,
      endLineNumber: startLineNumber,
      endColumn: END_OF_LINE,
    },
    options: {
      stickiness: NEVER_GROWS,
      showIfCollapsed: true,
      // Where the end of the line is out of sight.
      linesDecorationsClassName: styles.noteDot ?? '',
      linesDecorationsTooltip: tip,
      after: {
        content: `${number}`,
        inlineClassName: `${styles.note} ${NOTE}${number}`,
        inlineClassNameAffectsLetterSpacing: true,
      },
      hoverMessage: { value: hover, isTrusted: false, supportHtml: false },
      overviewRuler: { color: { id: 'focusBorder' }, position: 4 },
    },
  };
}

/** The note whose mark an element of the editor is. */
export function noteNumberOf(element: Element | null): number | undefined {
  for (const name of element?.classList ?? []) {
    const number = name.startsWith(NOTE) ? Number(name.slice(NOTE.length)) : 0;
    if (number > 0) return number;
  }
  return undefined;
}

/** Begins a class that carries the number: decorations have nothing else to carry it in. */
const NOTE = 'note-mark-';

/** Monaco cuts a column to the line's length. */
const END_OF_LINE = 1_000_000;

/** Monaco's `TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges`. */
const NEVER_GROWS = 1;
