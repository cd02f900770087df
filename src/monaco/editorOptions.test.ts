import { expect, it } from 'vitest';
import { optionsFor } from './editorOptions.ts';

it('leaves out what reads the whole text in a large document', () => {
  expect(optionsFor(true)).toMatchObject({
    folding: false,
    wordBasedSuggestions: 'off',
    matchBrackets: 'never',
  });
});

it('decides the same options for a small document, so that switching back restores them', () => {
  expect(Object.keys(optionsFor(false))).toEqual(Object.keys(optionsFor(true)));
});
