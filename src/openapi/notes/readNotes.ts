import { isArray, type JsonValue } from '../source/json.ts';
import type { Note, NotePartKind, NotePlace } from './note.types.ts';
import { isNoteNumber } from './noteNumbers.ts';
import { noteText } from './noteText.ts';

/** Notes of one review. */
export const MOST_NOTES = 30;
/** UTF-16 code units of the id or the name of a place. No real document has longer ones. */
const LONGEST_ID = 10_000;

/** How a kind begins the text of a part. This is the format of links: a letter never changes its meaning. */
const LETTERS: Readonly<Record<NotePartKind, string>> = {
  url: 'u',
  field: 'f',
  reply: 'r',
  problem: 'p',
  risk: 'k',
  scenario: 's',
};
const KINDS: readonly NotePartKind[] = ['url', 'field', 'reply', 'problem', 'risk', 'scenario'];

/**
 * Notes as short JSON for a link or a store: `[id, part, text]` each, the part as a letter with its name; a number of
 * its own comes last.
 *
 * @returns What `readNotes` reads.
 * @example packNotes([{ at: { id: '/paths/~1a/post' }, text: 'Why?' }]) // [['/paths/~1a/post', '', 'Why?']]
 */
export function packNotes(notes: readonly Note[]): JsonValue {
  return notes.map(({ at, text, number }) => [
    at.id,
    at.part ? `${LETTERS[at.part.kind]}${at.part.name}` : '',
    text,
    ...(number === undefined ? [] : [number]),
  ]);
}

/**
 * Reads notes back. They are hostile: what does not fit is left out, there are at most 30, and texts become what
 * `noteText` makes of them.
 *
 * @param json What `packNotes` made; anything else gives none.
 * @returns Never throws.
 * @example readNotes([['/paths/~1a/post', 'r204', 'Why?']]).length // 1
 */
export function readNotes(json: JsonValue | undefined): readonly Note[] {
  if (!isArray(json)) return [];
  return json.slice(0, MOST_NOTES).flatMap((each) => {
    const [id, part, typed, number] = isArray(each) ? each : [];
    if (typeof id !== 'string' || typeof part !== 'string' || typeof typed !== 'string') return [];
    const at = readPlace(id, part);
    const text = noteText(typed);
    return at && text !== '' ? [{ at, text, ...(isNoteNumber(number) && { number }) }] : [];
  });
}

function readPlace(id: string, packed: string): NotePlace | undefined {
  if (id.length > LONGEST_ID || packed.length > LONGEST_ID) return undefined;
  if (packed === '') return id === '' ? undefined : { id };
  const kind = KINDS.find((each) => LETTERS[each] === packed.slice(0, 1));
  const name = packed.slice(1);
  if (!kind || name === '' || (id === '' && kind !== 'problem')) return undefined;
  return { id, part: { kind, name } };
}

/**
 * Whether two places are the same.
 *
 * @example samePlace({ id: '/a' }, { id: '/a', part: { kind: 'reply', name: '204' } }) // false
 */
export function samePlace(one: NotePlace, other: NotePlace): boolean {
  return one.id === other.id && one.part?.kind === other.part?.kind && one.part?.name === other.part?.name;
}
