import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { linkExchange, simulateLink } from '../links/simulateLink.ts';
import { buildReviewedLink } from './linkSection.ts';
import { REVIEW } from './review.fixture.ts';
import { reviewContent } from './reviewContent.ts';
import { reviewMarkdown } from './reviewMarkdown.ts';

const text = `openapi: 3.1.0
info: { title: a, version: '1' }
servers: [{ url: 'https://api.example' }]
paths:
  /jobs:
    post:
      responses:
        '202':
          description: ok
          content: { application/json: { example: { id: 7 } } }
          links:
            status:
              operationId: getJob
              parameters: { id: $response.body#/id, after: $response.body#/no, X-Lost: 1 }
              requestBody: $response.body
  /jobs/{id}:
    put:
      operationId: getJob
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: after, in: query, schema: { type: string } }
      requestBody: { content: { application/json: {} } }
`;

function reviewed() {
  const { analysis, describe: detailOf } = openDescription({
    entry: 'a',
    documents: [{ uri: 'a', text }],
  });
  const [request] = analysis.links ?? [];
  const detail = request && detailOf(request.parentId);
  if (!request || !detail) throw new Error('There is no link.');
  const target = request.link.target && detailOf(request.link.target.id);
  const simulation = simulateLink(request.link, linkExchange(detail, {}, '202'), target, { minor: '3.1' });
  const parent = analysis.linkedOperations?.[0];
  const problem = { severity: 'warning', message: 'No parameter `X-Lost`.', place: 'line 14' } as const;
  return buildReviewedLink(request, parent, simulation, [problem]);
}

it('lists links with the next request, what is passed on, and their problems', () => {
  const content = reviewContent({ ...REVIEW, links: [reviewed()] });
  const markdown = reviewMarkdown(content, { mermaid: undefined, permalink: undefined, links: new Map() });
  const section = markdown
    .slice(markdown.indexOf('### Links'), markdown.indexOf('### Open questions'))
    .trim();
  expect(section).toMatchInlineSnapshot(`
    "### Links

    | Link | After | Next request | Passed on |
    |---|---|---|---|
    | status | \`POST /jobs\` → 202 | \`PUT\` \`https://api.example/jobs/7\` | \`id\`: \`7\` from \`$response.body#/id\`; \`after\` left out: the body of the 202 response has no member \`no\`; \`X-Lost\`: \`1\`, not sent; \`request body\`: \`{"id":7}\` from \`$response.body\` |

    - \`status\`: **warning**: No parameter \`X-Lost\`. (line 14)"
  `);
  expect(content.summary).toContain('1 callback in 1 operation, 1 link');
});

it('calls a review of links alone by that name', () => {
  expect(reviewContent({ ...REVIEW, requests: [], links: [reviewed()] }).title).toBe(
    'Links of Streams API 1.0.0',
  );
});
