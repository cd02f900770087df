import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { buildSequence } from '../pictures/buildSequence.ts';
import { drawingSvg } from '../pictures/drawingSvg.ts';
import { drawSequence } from '../pictures/drawSequence.ts';
import { PAGE_PALETTE } from '../pictures/palettes.ts';
import { hostileReview, manyRequests, REVIEW } from './review.fixture.ts';
import { reviewContent } from './reviewContent.ts';
import { reviewFragment, reviewHtml, WIDE_PICTURE } from './reviewHtml.ts';
import { html } from './safeHtml.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</style><script>alert(1)</script>',
    '" onload="x',
    '<!--',
    ']]>',
    "';",
    '\ud800',
    '</bdi></section>',
  ),
);
const tags = (page: string) => [...page.matchAll(/<(\/?[a-z!][a-z0-9]*)/gi)].map(([, name]) => name);

it('has the same elements whatever the document says, and no script', () => {
  const wanted = tags(reviewHtml(reviewContent(hostileReview('x')), {}));
  fc.assert(
    fc.property(hostile, (text) => {
      // An empty text has no element of its own.
      fc.pre(text.trim() !== '');
      expect(tags(reviewHtml(reviewContent(hostileReview(`x${text}`)), {}))).toEqual(wanted);
    }),
  );
  expect(wanted).not.toContain('script');
});

it.each([
  ['one callback', REVIEW],
  ['seven callbacks in groups', { ...REVIEW, requests: manyRequests(7) }],
  ['hostile texts', hostileReview('"><b>&nbsp;')],
])('is valid HTML with pictures: %s', async (_, review) => {
  const sequence = buildSequence({ title: 'A <b>', operations: [] });
  const svg = (ids: string) => drawingSvg(drawSequence(sequence), PAGE_PALETTE, ids);
  const page = reviewHtml(reviewContent(review), {
    permalink: 'https://x.example/#cb1.whole',
    links: new Map([['a', 'https://x.example/#cb1.a']]),
    pictures: [
      { title: 'Diagram', width: 960, svg: svg('one-') },
      { title: 'Sequence', width: 960, svg: svg('two-') },
    ],
  });
  const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(page);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => [ruleId, message, line])),
  ).toEqual([]);
});

it('prints a wide picture on a wide page', () => {
  const pageOf = (width: number) =>
    reviewHtml(reviewContent(REVIEW), { pictures: [{ title: 'Diagram', width, svg: '' }] });
  expect(pageOf(WIDE_PICTURE + 1)).toContain('<figure class="wide" ');
  expect(pageOf(WIDE_PICTURE)).toContain('<figure style=');
});

it('links to web addresses alone', () => {
  const options = { permalink: 'javascript:alert(1)', links: new Map([['a', 'javascript:alert(2)']]) };
  expect(reviewHtml(reviewContent(REVIEW), options)).not.toContain('javascript:');
});

it('is a fragment for the clipboard', () => {
  expect(reviewFragment(reviewContent(REVIEW), {})).toMatch(/^<h1>Callbacks of Streams API 1\.0\.0<\/h1>/);
});

it.each([
  [html`<b title="${'a"b'}">${'<i>'}</b>`, '<b title="a&quot;b">&lt;i&gt;</b>'],
  [html`${[html`<i>${'&'}</i>`, html`x`]}`, '<i>&amp;</i>x'],
])('escapes texts: %j', (made, wanted) => {
  expect(made.text).toBe(wanted);
});
