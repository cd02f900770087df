/** `openapi/receiver`: what a consumer must build: the OpenAPI of the receiver, stubs, and a check of what arrived. */

export type * from './receiver.types.ts';
export { receiverTarget, webhookTarget } from './receiverTarget.ts';
