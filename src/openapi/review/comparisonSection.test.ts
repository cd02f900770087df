import { describe, expect, it } from 'vitest';
import { compareDescriptions } from '../compare/compareDescriptions.ts';
import { openDescription } from '../description/describeSet.ts';
import { REVIEW } from './review.fixture.ts';
import { reviewContent } from './reviewContent.ts';
import { reviewHtml } from './reviewHtml.ts';
import { reviewMarkdown } from './reviewMarkdown.ts';

const description = (key: string, name: string) =>
  openDescription({
    entry: 'a.yaml',
    documents: [
      {
        uri: 'a.yaml',
        text: `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters: [{ name: url, in: query, required: true, schema: { type: string, example: 'https://c.example' } }]
      responses: { '201': { description: ok } }
      callbacks: { ${JSON.stringify(name)}: { '${key}': { post: { responses: {} } } } }
`,
      },
    ],
  });
const comparisonOf = (name: string) =>
  compareDescriptions({
    before: description('{$request.query.url}/data', name),
    after: description('{$request.query.url}/events', name),
  });
const reviewOf = (name: string, other = 'v1.yaml') =>
  reviewContent({
    ...REVIEW,
    comparison: { other, otherIs: 'before', comparison: comparisonOf(name) },
  });

describe('the changes since another version', () => {
  it('come first, with whom they break and the URL before and after', () => {
    const [section] = reviewOf('onA').sections;
    expect(section?.title.map(({ text }) => text).join('')).toBe('Changes since v1.yaml');
    const tables = section?.blocks.filter((block) => block.kind === 'table') ?? [];
    expect(tables.map(({ label }) => label)).toEqual([
      'Changes of onA',
      'Callback URL of onA, before and after',
    ]);
    expect(tables[0]?.rows[0]?.cells.slice(0, 2).map(([word]) => word?.text)).toEqual(['breaks', 'safe']);
  });

  it('are in the Markdown', () => {
    const markdown = reviewMarkdown(reviewOf('onA'), { permalink: 'https://x.example/#a', links: new Map() });
    expect(markdown).toContain('### Changes since v1.yaml');
    expect(markdown).toMatch(/\| breaks \| safe \| `\/data` in the key is now `\/events`/);
  });

  it('bring no markup of a document along', () => {
    const page = reviewHtml(reviewOf('<i>on</i>', '<script>alert(1)</script>'), {});
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<i>');
  });
});
