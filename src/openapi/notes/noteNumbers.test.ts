import { describe, expect, it } from 'vitest';
import { noteNumbers, withoutNote } from './noteNumbers.ts';
import { packNotes, readNotes } from './readNotes.ts';

const notes = ['One', 'Two', 'Three', 'Four'].map((text) => ({ at: { id: '/a' }, text }));

describe('the numbers of notes', () => {
  it('stay when another note goes, and go on after the highest', () => {
    const without2 = withoutNote(notes, 2);
    expect(noteNumbers(without2)).toEqual([1, 3, 4]);
    const without23 = withoutNote(without2, 3);
    expect(noteNumbers(without23)).toEqual([1, 4]);
    expect(noteNumbers([...without23, { at: { id: '/a' }, text: 'Five' }])).toEqual([1, 4, 5]);
    expect(noteNumbers(withoutNote(notes, 1))).toEqual([2, 3, 4]);
  });

  it('are not kept where they follow from the order', () => {
    expect(withoutNote(notes, 4)).toEqual(notes.slice(0, 3));
    expect(withoutNote(notes, 9)).toEqual(notes);
  });

  it('come back from a link, and are those of the order where it has none', () => {
    const left = withoutNote(withoutNote(notes, 1), 3);
    expect(packNotes(left)).toEqual([
      ['/a', '', 'Two', 2],
      ['/a', '', 'Four', 4],
    ]);
    expect(readNotes(packNotes(left))).toEqual(left);
    expect(noteNumbers(readNotes(packNotes(notes)))).toEqual([1, 2, 3, 4]);
  });

  it.each([0, -3, 1.5, 1e9, Number.NaN, '7', null])('take no %j of a link', (number) => {
    expect(noteNumbers(readNotes([['/a', '', 'One', number]]))).toEqual([1]);
  });

  it('never fall or repeat, whatever a link says', () => {
    const read = readNotes([7, 7, 3, 9].map((number) => ['/a', '', 'x', number]));
    expect(noteNumbers(read)).toEqual([7, 8, 9, 10]);
  });
});
