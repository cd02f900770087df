/** `openapi/facts`: what a description says that decides one callback URL, as plain data. */

export { callbackFacts } from './callbackFacts.ts';
export type * from './facts.types.ts';
export { pairedAt } from './pairedAt.ts';
export { pairedStatuses } from './pairedStatuses.ts';
