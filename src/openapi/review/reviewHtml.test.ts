import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Review, ReviewedCallback } from './review.types.ts';
import { reviewHtml } from './reviewHtml.ts';
import { html, sentenceHtml } from './safeHtml.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('</style><script>alert(1)</script>', '" onload="x', '<!--', ']]>', "';", '\ud800', 'a`b'),
);

function reviewOf(text: string): Review {
  const callback: ReviewedCallback = {
    id: text,
    name: text,
    isWebhook: false,
    after: text,
    status: '201',
    method: text,
    key: text,
    url: [{ text, kind: 'query' }],
    verdict: { kind: 'sometimes', reasons: [text] },
    description: text,
    body: { mediaType: text, members: [text], more: 1 },
    security: text,
    replies: [{ status: text, description: text }],
    scenarios: [{ name: text, differs: text, outcome: text, expectation: 'fail' }],
    scenarioCounts: { all: 2, none: 1 },
    tools: [{ tool: 'Prism', version: '5.16', kind: 'other', sent: text, remarks: [], knownBy: 'run' }],
    findings: [],
    problems: [{ severity: 'error', message: text }],
    notes: [{ number: 1, text, place: text }],
    permalink: `javascript:${text}`,
  };
  return {
    title: text,
    specification: text,
    operationCount: 1,
    callbacks: [callback],
    questions: [],
    lostNotes: [{ number: 2, text, place: text }],
    readings: [text],
  };
}

const tags = (page: string) => [...page.matchAll(/<(\/?[a-z!][a-z0-9]*)/gi)].map(([, name]) => name);

it('has the same elements whatever the texts, and no script', () => {
  const wanted = tags(reviewHtml(reviewOf('x'), ''));
  fc.assert(
    fc.property(hostile, (text) => {
      // Backticks make code of our sentences.
      const page = reviewHtml(reviewOf(text.replaceAll('`', '')), '');
      expect(tags(page)).toEqual(wanted);
    }),
  );
  expect(wanted).not.toContain('script');
});

it('links to web addresses alone', () => {
  expect(reviewHtml(reviewOf('x'), '')).not.toContain('javascript:');
});

it.each([
  [html`<b title="${'a"b'}">${'<i>'}</b>`, '<b title="a&quot;b">&lt;i&gt;</b>'],
  [html`${[html`<i>${'&'}</i>`, html`x`]}`, '<i>&amp;</i>x'],
  [sentenceHtml('the `a<b` is'), 'the <code>a&lt;b</code> is'],
  [sentenceHtml('one ` only'), 'one ` only'],
])('escapes texts: %j', (made, wanted) => {
  expect(made.text).toBe(wanted);
});
