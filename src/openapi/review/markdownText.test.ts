import { expect, it } from 'vitest';
import { markdownCode, markdownHtmlText, markdownText } from './markdownText.ts';

it.each([
  ['a*b_c _d_', 'a\\*b_c \\_d\\_'],
  ['<img src=x>', '&lt;img src=x>'],
  ['@me #12 GH-3', '&#64;&#8203;me \\#&#8203;12 GH-&#8203;3'],
  ['# title', '\\# title'],
  ['1. item', '1\\. item'],
  ['2) item', '2\\) item'],
  ['- item', '\\- item'],
  ['---', '\\---'],
  ['a\n| b |', 'a \\| b \\|'],
  ['a\\|b', 'a\\\\\\|b'],
  ['&amp;', '&amp;amp;'],
  ['see https://a.example or www.b.example', 'see https&#58;//a.example or www&#46;b.example'],
  ['$a$ costs :tada:', '&#36;a&#36; costs :&#8203;tada:'],
  ['[x](javascript:y)', '\\[x\\](javascript:y)'],
  ['a\u202Eb', 'a\uFFFDb'],
  ['2026-03-01 12:30', '2026-03-01 12:30'],
])('%j is shown as it is', (text, wanted) => {
  expect(markdownText(text)).toBe(wanted);
});

it.each([
  ['a', false, '`a`'],
  ['a`b', false, '`` a`b ``'],
  ['``', false, '``` `` ```'],
  ['a|b\nc', false, '`a|b c`'],
  ['a|b', true, '<code>a&#124;b</code>'],
  ['`\\|', true, '<code>&#96;&#92;&#124;</code>'],
  ['<b>', true, '`<b>`'],
  ['', false, ''],
])('%j as code, in a table: %s', (text, inTable, wanted) => {
  expect(markdownCode(text, inTable)).toBe(wanted);
});

it('is only text within HTML', () => {
  expect(markdownHtmlText('</b> @me *x*')).toBe('&#60;&#47;b&#62; &#64;&#8203;me &#42;x&#42;');
});
