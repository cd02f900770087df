/** `openapi/http`: values written into and read from HTTP messages: bodies, forms, parts. */

export { readForm } from './formText.ts';
export type * from './message.ts';
export { partType } from './partType.ts';
export { readBody } from './readBody.ts';
export { wireBody } from './wireBody.ts';
export { wireText } from './wireText.ts';
