/** `openapi/review`: what a meeting needs of a description's callbacks: as data, as Markdown and as HTML. */

export { buildReviewedRequest, type RequestToReview } from './buildReviewedRequest.ts';
export { buildReviewedScenarios } from './buildReviewedScenarios.ts';
export type * from './content.types.ts';
export { buildReviewedLink } from './linkSection.ts';
export type * from './review.types.ts';
export { reviewContent } from './reviewContent.ts';
export { reviewFragment, reviewHtml, WIDE_PICTURE } from './reviewHtml.ts';
export { reviewMarkdown } from './reviewMarkdown.ts';
