/** `openapi/source`: JSON values, JSON Pointers, texts read into values, and places in a text as lines and columns. */

export { readBrokenText } from './brokenText.ts';
export { defined } from './defined.ts';
export { distinct } from './distinct.ts';
export * from './json.ts';
export { createLineIndex, type LineIndex } from './lineColumn.ts';
export { createParseMemory } from './parseMemory.ts';
export { parseSource, type ReadOptions, type TolerantParser } from './parseSource.ts';
export { percentDecode } from './percentDecode.ts';
export { childPointer, formatPointer, parsePointer, readPointer, unescapeToken } from './pointer.ts';
export { smallestEdit } from './smallestEdit.ts';
export { urlOf } from './urlOf.ts';
export { allOf, counted, inlineCodes, listed, numbered, numberText, shorten } from './words.ts';
