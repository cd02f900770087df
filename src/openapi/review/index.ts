/** `openapi/review`: what a meeting needs of a description's callbacks, as data and as Markdown. */

export type * from './review.types.ts';
export { reviewHtml } from './reviewHtml.ts';
export { reviewMarkdown } from './reviewMarkdown.ts';
export { reviewSummary } from './summary.ts';
