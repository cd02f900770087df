/** `openapi/receiver`: what a consumer must build: the OpenAPI of the receiver, stubs, and a check of what arrived. */

export type * from './arrived.types.ts';
export { arrivedRange } from './arrivedRange.ts';
export { type ArrivedCheck, checkArrived } from './arrivedRequest.ts';
export { bodySchemaText } from './bodySchemaText.ts';
export { credentialMember } from './credentialMember.ts';
export type * from './receiver.types.ts';
export { receiverTarget, webhookTarget } from './receiverTarget.ts';
export type { Stub, StubSubject } from './stubParts.ts';
export { STUBS } from './stubs.ts';
export { variableTemplate } from './urlTemplate.ts';
