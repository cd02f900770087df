/** `openapi/compare`: what changed for callbacks between two descriptions, and for whom it matters. */

export type * from './compare.types.ts';
export { CHANGE_KINDS } from './compare.types.ts';
export { compareDescriptions } from './compareDescriptions.ts';
export { type ComparisonEscapes, comparisonMarkdown } from './comparisonMarkdown.ts';
export {
  type ComparisonPart,
  type ComparisonReport,
  type ComparisonSection,
  type ComparisonTable,
  type ComparisonWord,
  type ComparisonWords,
  comparisonSections,
  sentenceWords,
  verdictWord,
} from './comparisonSections.ts';
export { CHANGE_LEVELS } from './orderComparison.ts';
