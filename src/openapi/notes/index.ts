/** `openapi/notes`: remarks pinned to places of a description: packed, read, carried over edits, and put into words. */

export { carryNotes } from './carryNotes.ts';
export { listNotes, placeWords } from './listNotes.ts';
export type * from './note.types.ts';
export { expressionNames, hasPlace, type NotedDescription, problemAt, problemPlaces } from './notePlaces.ts';
export { LONGEST_NOTE, noteText } from './noteText.ts';
export { MOST_NOTES, packNotes, readNotes, samePlace } from './readNotes.ts';
