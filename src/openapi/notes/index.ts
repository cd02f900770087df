/** `openapi/notes`: remarks pinned to places of a description: packed, read, carried over edits, and put into words. */

export { carryNotes } from './carryNotes.ts';
export { expressionNames } from './expressionNames.ts';
export { listNotes, noteTargetWords } from './listNotes.ts';
export type * from './note.types.ts';
export { noteNumbers, withoutNote } from './noteNumbers.ts';
export { type NotedDescription, noteRange, problemPlaces } from './notePlaces.ts';
export { LONGEST_NOTE, noteText } from './noteText.ts';
export { MOST_NOTES, packNotes, readNotes, samePlace } from './readNotes.ts';
export { requestPlaces } from './requestPlaces.ts';
