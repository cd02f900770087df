import type { Comparison } from './compare.types.ts';
import {
  type ComparisonTable,
  type ComparisonWords,
  comparisonSections,
  sentenceWords,
} from './comparisonSections.ts';

/** What turns texts into Markdown that shows them unchanged, in a paragraph or a cell of a table. */
export interface ComparisonEscapes {
  readonly text: (text: string) => string;
  /** As a code span; `inTable`: a `|` must not end the cell. */
  readonly code: (text: string, inTable: boolean) => string;
}

/**
 * A comparison as lines of Markdown, for a review: the summary, then an operation a heading, a request a table.
 *
 * @param escapes What is used for all texts, those of the documents too.
 * @param level Of the headings over operations; requests are one below.
 * @returns Lines without line ends in them. Long comparisons are cut, which the lines say.
 * @example comparisonMarkdown(comparison, { text: markdownText, code: markdownCode })[0] // '2 changes break the receiver.'
 */
export function comparisonMarkdown(
  comparison: Comparison,
  escapes: ComparisonEscapes,
  level = 3,
): readonly string[] {
  const { summary, remarks, sections } = comparisonSections(comparison);
  const inLine = (words: ComparisonWords) => written(words, escapes, false);
  const heading = (depth: number, words: ComparisonWords) => `${'#'.repeat(depth)} ${inLine(words)}`;
  return [
    inLine(sentenceWords(summary)),
    ...remarks.flatMap((remark) => ['', inLine(sentenceWords(remark))]),
    ...sections.flatMap(({ title, parts }) => [
      ...['', heading(level, title)],
      ...parts.flatMap((part) => [
        ...['', heading(level + 1, part.title)],
        ...['', ...tableLines(part.changes, escapes)],
        ...(part.urls ? ['', ...tableLines(part.urls, escapes)] : []),
      ]),
    ]),
  ];
}

function tableLines({ heads, rows }: ComparisonTable, escapes: ComparisonEscapes): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map((cells) => line(cells.map((words) => written(words, escapes, true)))),
  ];
}

function written(words: ComparisonWords, { text, code }: ComparisonEscapes, inTable: boolean): string {
  return words.map((word) => (word.kind === 'code' ? code(word.text, inTable) : text(word.text))).join('');
}
