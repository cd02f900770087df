import {
  type ComparisonTable,
  type ComparisonWords,
  comparisonSections,
} from '../compare/comparisonSections.ts';
import type { ReviewBlock, ReviewSection, ReviewWords } from './content.types.ts';
import type { ReviewedComparison } from './review.types.ts';
import { data, ours, sentence } from './reviewWords.ts';

/** From so many tables on, those below are folded. */
const MOST_OPEN = 8;

/** What changed since another version, and whom it breaks: an operation a paragraph, a request a table of its changes. */
export function comparisonSection({ other, otherIs, comparison }: ReviewedComparison): ReviewSection {
  const { summary, remarks, sections } = comparisonSections(comparison);
  let tables = 0;
  const table = ({ heads, rows }: ComparisonTable, label: string): ReviewBlock => {
    tables += 1;
    return {
      kind: 'table',
      label,
      heads,
      rows: rows.map((cells) => ({ cells: cells.map(wordsOf) })),
      ...(tables > MOST_OPEN && { folded: label }),
    };
  };
  return {
    id: 'changes',
    kind: 'other',
    level: 1,
    title: [ours(otherIs === 'before' ? 'Changes since ' : 'Changes up to '), data(other)],
    aside: [],
    blocks: [
      { kind: 'paragraph', words: sentence(summary) },
      ...remarks.map((remark): ReviewBlock => ({ kind: 'paragraph', words: sentence(remark) })),
      ...sections.flatMap(({ title, parts }) =>
        parts.flatMap((part): readonly ReviewBlock[] => {
          const name = plain(part.title);
          return [
            { kind: 'paragraph', words: [...wordsOf(title), ours(' · '), ...wordsOf(part.title)] },
            table(part.changes, `Changes of ${name}`),
            ...(part.urls ? [table(part.urls, `Callback URL of ${name}, before and after`)] : []),
          ];
        }),
      ),
    ],
  };
}

function wordsOf(words: ComparisonWords): ReviewWords {
  return words.map(({ kind, text }) => ({ kind, text }));
}

function plain(words: ComparisonWords): string {
  return words.map(({ text }) => text).join('');
}
