// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openDescription } from '../../openapi/index.ts';
import { singleDocument } from '../../store/state.ts';
import { noteMarks, noteNumberOf, toNoteDecoration } from './noteMarks.ts';
import { lineTable } from './positions.ts';

const TEXT = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      responses: { '201': { description: ok } }
      callbacks:
        onA:
          '{$request.body#/url}/x': { post: { responses: {} } }
`;
const { analysis } = openDescription(singleDocument('a.yaml', TEXT));
const id = analysis.initial?.callbackId ?? '';
const at = { id, part: { kind: 'url', name: '$request.body#/url' } } as const;
const marksOf = (text: string, uri = 'a.yaml') =>
  noteMarks(
    [
      { at: { id: 'gone' }, text: 'x' },
      { at, text },
    ],
    { analysis, details: {} },
    uri,
  );

describe('the marks of notes in a document', () => {
  it('are at the places that are in it', () => {
    const [mark, ...others] = marksOf('Why?');
    expect(others).toEqual([]);
    expect(mark?.number).toBe(2);
    expect(TEXT.slice(mark?.range.start, mark?.range.end)).toBe('{$request.body#/url}');
    expect(marksOf('Why?', 'b.yaml')).toEqual([]);
  });

  it('show their text as text, whatever Markdown it would be', () => {
    const [mark] = marksOf('[a](http://x) <b>\n`c` **d**');
    expect(mark?.hover).toContain('\\[a\\]\\(http\\:\\/\\/x\\) \\<b\\>  \n\\`c\\` \\*\\*d\\*\\*');
    expect(mark?.tip).toBe('Note 2: [a](http://x) <b>\n`c` **d**');
  });

  it('are drawn after the line, and tell their number', () => {
    const [mark] = marksOf('Why?');
    const { range, options } = mark
      ? toNoteDecoration(mark, lineTable(TEXT))
      : { range: undefined, options: {} };
    expect(range).toMatchObject({ startLineNumber: 9, endLineNumber: 9 });
    expect(options.after?.content).toBe('2');
    const element = document.createElement('span');
    element.className = options.after?.inlineClassName ?? '';
    expect(noteNumberOf(element)).toBe(2);
    expect(noteNumberOf(document.createElement('span'))).toBeUndefined();
    expect(noteNumberOf(null)).toBeUndefined();
  });
});
