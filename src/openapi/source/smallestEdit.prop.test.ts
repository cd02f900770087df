import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { smallestEdit } from './smallestEdit.ts';

const text = string({ unit: 'binary' });

it('turns the first text into the second, for any two texts', () => {
  assert(
    property(text, text, text, text, (start, before, after, end) => {
      const edit = smallestEdit(start + before + end, start + after + end);
      const from = start + before + end;
      const result = edit === undefined ? from : from.slice(0, edit.start) + edit.text + from.slice(edit.end);
      expect(result).toBe(start + after + end);
    }),
  );
});

it('inserts and removes whole characters only, for well-formed texts', () => {
  assert(
    property(text, text, (before, after) => {
      const edit = smallestEdit(before, after);
      if (edit === undefined) return;
      expect(edit.text).not.toMatch(LONE_SURROGATE);
      expect(before.slice(edit.start, edit.end)).not.toMatch(LONE_SURROGATE);
    }),
  );
});

const LONE_SURROGATE = /\p{Surrogate}/u;
