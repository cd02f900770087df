/** `openapi/compare`: what changed for callbacks between two descriptions, and for whom it matters. */

export type * from './compare.types.ts';
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
} from './comparisonSections.ts';
