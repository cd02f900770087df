/** `openapi/http`: values written into and read from HTTP messages: bodies, forms, parts. */

export { readBody } from './body.ts';
export { bodyFault } from './bodyFault.ts';
export { partType, readForm } from './form.ts';
export type * from './message.ts';
export { scalarText } from './scalarText.ts';
export { wireText } from './serializeParameter.ts';
export { wireBody } from './wireBody.ts';
