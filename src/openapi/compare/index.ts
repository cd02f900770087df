/** `openapi/compare`: what changed for callbacks between two descriptions, and for whom it matters. */

export type * from './compare.types.ts';
export { CHANGE_KINDS } from './compare.types.ts';
export { compareDescriptions } from './compareDescriptions.ts';
export { comparisonMarkdown } from './comparisonMarkdown.ts';
