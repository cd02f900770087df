/** `openapi/language`: what an editor asks of a description: completion, hover, definitions, references, outline. */

export type * from './answerQuestion.ts';
export { answerQuestion } from './answerQuestion.ts';
export { type CallbackPosition, callbackAt } from './callbackAt.ts';
export { type CallbackHover, callbackHover } from './callbackHover.ts';
export { type CallbackPlace, callbackKeyAt, callbackPlaces } from './callbackPlaces.ts';
export type { Completion } from './completion.ts';
export type { Declaration } from './declarations.ts';
export { type LinkHit, linkAt } from './linkAt.ts';
export { linkHover } from './linkHover.ts';
export { type OutlineEntry, outlineOf } from './outline.ts';
export { type PartInDocument, partsInDocument } from './partsInDocument.ts';
export type { Definition } from './references.ts';
export { webhookHover } from './webhookHover.ts';
