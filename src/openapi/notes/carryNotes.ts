import { requestPath } from '../workspace/lookup.ts';
import type { Analysis } from '../workspace/model.ts';
import { expressionNames } from './expressionNames.ts';
import type { Note, NotePlace } from './note.types.ts';

/**
 * Carries notes over to an edited description: a request that got another id keeps its notes, and so does an expression
 * that was edited in its place, as long as the key has as many as before. Notes whose place is gone stay as they are.
 *
 * @param movedTo The new id of a request; `undefined` where it is gone.
 * @returns The same list where nothing moved.
 * @example carryNotes(before, after, notes, (id) => newIds.get(id))
 */
export function carryNotes(
  before: Analysis,
  after: Analysis,
  notes: readonly Note[],
  movedTo: (id: string) => string | undefined,
): readonly Note[] {
  let hasMoved = false;
  const carried = notes.map((note) => {
    const { at } = note;
    const id = requestPath(after, at.id).length > 0 ? at.id : (movedTo(at.id) ?? at.id);
    const next = carriedPlace(before, after, at, id);
    if (next === at) return note;
    hasMoved = true;
    return { ...note, at: next };
  });
  return hasMoved ? carried : notes;
}

function carriedPlace(before: Analysis, after: Analysis, at: NotePlace, id: string): NotePlace {
  const { part } = at;
  const moved = id === at.id ? at : { ...at, id };
  if (part?.kind !== 'url') return moved;
  const old = expressionsOf(before, at.id);
  const now = expressionsOf(after, id);
  const name = now[old.indexOf(part.name)];
  if (now.includes(part.name) || old.length !== now.length || name === undefined) return moved;
  return { id, part: { kind: 'url', name } };
}

function expressionsOf(analysis: Analysis, id: string): readonly string[] {
  const request = requestPath(analysis, id).at(-1);
  if (!request || !('key' in request)) return [];
  return expressionNames(request).filter((name) => name !== undefined);
}
