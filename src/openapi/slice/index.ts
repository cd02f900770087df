/** `openapi/slice`: one small document with all that some callback requests need. */

export { keptRequests, lostTargets } from './kept.ts';
export { sliceDescription } from './sliceDescription.ts';
