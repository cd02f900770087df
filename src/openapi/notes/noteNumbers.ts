import type { Note } from './note.types.ts';

/** No real notes have higher numbers. */
const HIGHEST = 9_999;

/** Whether a note may have this number of its own. @example isNoteNumber(0) // false */
export function isNoteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= HIGHEST;
}

/**
 * The number of each note. It is one more than that of the note before it, unless the note has a higher one of its own:
 * a note that goes leaves a gap, so that the others keep the numbers they are cited by.
 *
 * @returns As many, rising.
 * @example noteNumbers([{ at, text }, { at, text, number: 5 }, { at, text }]) // [1, 5, 6]
 */
export function noteNumbers(notes: readonly Pick<Note, 'number'>[]): readonly number[] {
  let last = 0;
  return notes.map(({ number = 0 }) => {
    last = isNoteNumber(number) && number > last ? number : last + 1;
    return last;
  });
}

/**
 * Takes a note out; the others keep their numbers.
 *
 * @param number Of the note; without one of this number, nothing changes.
 * @example withoutNote([one, two, three], 2).map(({ number }) => number) // [undefined, 3]
 */
export function withoutNote(notes: readonly Note[], number: number): readonly Note[] {
  const numbers = noteNumbers(notes);
  const left = notes.map((note, index) => ({ note, number: numbers[index] ?? 0 }));
  const kept = left.filter((each) => each.number !== number);
  return kept.map(({ note: { number: _, ...note }, number: own }, index) =>
    own === (kept[index - 1]?.number ?? 0) + 1 ? note : { ...note, number: own },
  );
}
