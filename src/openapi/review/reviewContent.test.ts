import { expect, it } from 'vitest';
import { REVIEW } from './review.fixture.ts';
import type { ReviewData } from './review.types.ts';
import { reviewContent } from './reviewContent.ts';

const [one] = REVIEW.requests;
if (!one) throw new Error('the review has no request');

const reply = {
  status: '400',
  description: `${'The data was received. '.replace('.', ' and put')}${'x '.repeat(60)}`,
};
const finding = one.findings;
const review: ReviewData = {
  ...REVIEW,
  requests: [
    { ...one, replies: [reply] },
    { ...one, id: 'b', after: { method: 'DELETE', path: '/streams/{id}', isCallback: false } },
    {
      ...one,
      id: 'c',
      name: 'onOther',
      findings: [],
      invalid: true,
      verdict: { kind: 'never', reasons: [] },
    },
  ],
};
const text = (words: readonly { readonly text: string }[]) => words.map((word) => word.text).join('');
const { sections } = reviewContent(review);

it('tells callbacks of one name apart by what they come after', () => {
  expect(sections.slice(0, 3).map(({ title, aside }) => `${text(title)}: ${text(aside)}`)).toEqual([
    'onData after POST /streams: sometimes has no URL',
    'onData after DELETE /streams/{id}: sometimes has no URL',
    'onOther: not valid',
  ]);
});

it('says which of them a risk is true of', () => {
  expect(finding.map(({ severity }) => severity)).toEqual(['note']);
  const risks = sections.find(({ id }) => id === 'risks');
  expect(JSON.stringify(risks)).toContain('True of ');
  const [list] = risks?.blocks ?? [];
  const [item = []] = list?.kind === 'list' ? list.items : [];
  expect(text(item)).toContain('True of onData after POST /streams, onData after DELETE /streams/{id}.');
});

it('shows what a reply means whole', () => {
  expect(JSON.stringify(sections[0])).toContain(reply.description.trim());
});
