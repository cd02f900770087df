import { describe, expect, it } from 'vitest';
import { markdownCode, markdownSentence, markdownText } from './markdownText.ts';
import type { Review, ReviewedCallback } from './review.types.ts';
import { reviewMarkdown } from './reviewMarkdown.ts';

const CALLBACK: ReviewedCallback = {
  id: 'a',
  name: 'onData',
  isWebhook: false,
  after: 'POST /streams',
  status: '201',
  method: 'POST',
  key: '{$request.query.url}/data',
  url: [{ text: 'https://c.example', kind: 'query' }, { text: '/data' }],
  verdict: { kind: 'sometimes', reasons: ['the query parameter `url` is optional'] },
  body: { mediaType: 'application/json', members: ['id', 'at'], more: 0 },
  security: 'None described',
  replies: [{ status: '204', description: 'Received | done' }],
  scenarios: [
    {
      name: 'Without url',
      differs: 'url absent',
      outcome: 'No callback URL: the query parameter `url` is not sent',
    },
  ],
  scenarioCounts: { all: 12, none: 1 },
  tools: [{ tool: 'Prism', version: '5.16', kind: 'same', remarks: [], knownBy: 'run' }],
  findings: [],
  problems: [{ severity: 'error', message: 'Unknown source `$x`' }],
  notes: [{ number: 1, text: 'How often is it *retried*?', place: 'the callback request' }],
  permalink: 'https://x.example/#cb1.a',
};

const REVIEW: Review = {
  title: 'Streams API 1.0.0',
  specification: 'OpenAPI 3.0.3',
  operationCount: 1,
  callbacks: [CALLBACK],
  questions: [
    {
      id: 'F11',
      question: 'How does the receiver know who calls?',
      reason: '1 callback describes neither security nor a signature',
      callbackIds: ['a'],
      reference: { label: 'Standard Webhooks', url: 'https://s.example/' },
    },
  ],
  lostNotes: [],
  readings: ['Null: the text `null`'],
  mermaid: 'sequenceDiagram\n  c->>p: POST /streams',
  permalink: 'https://x.example/#cb1.whole',
};

it('is what one would write into a pull request', () => {
  expect(reviewMarkdown(REVIEW)).toBe(`## Callbacks of Streams API 1.0.0

OpenAPI 3.0.3 · 1 callback in 1 operation · 1 sometimes has no URL · 1 error · 1 open question. [Open in Callback Explorer](https://x.example/#cb1.whole)

Shown with changed readings: Null: the text \`null\`.

\`\`\`mermaid
sequenceDiagram
  c->>p: POST /streams
\`\`\`

### onData · sometimes has no URL

| | |
|---|---|
| Sent after | \`POST /streams\` → 201 |
| Request | \`POST\` \`https://c.example/data\` |
| Key | \`{$request.query.url}/data\` |
| No callback when | the query parameter \`url\` is optional |
| Body | \`application/json\` with \`id\`, \`at\` |
| Security | None described |
| Replies | \`204\` Received \\| done |
| Tools | Prism 5.16: same |

12 scenarios, 1 of them without a callback URL:

| Scenario | What differs | Callback URL |
|---|---|---|
| Without url | \`url absent\` | No callback URL: the query parameter \`url\` is not sent |

- error: Unknown source \`$x\`

> **Note 1** on the callback request: How often is it \\*retried\\*?

[Open this callback](https://x.example/#cb1.a)

### Open questions

- [ ] How does the receiver know who calls? 1 callback describes neither security nor a signature. ([Standard Webhooks](https://s.example/))
`);
});

describe('a long review', () => {
  it('lists the callbacks after the fortieth in one table', () => {
    const callbacks = Array.from({ length: 115 }, (_, at) => ({
      ...CALLBACK,
      id: String(at),
      name: `on${at}`,
    }));
    const lines = reviewMarkdown({ ...REVIEW, callbacks }).split('\n');
    expect(lines.filter((line) => line.startsWith('### on'))).toHaveLength(40);
    expect(lines).toContain('### 75 more callbacks');
    expect(lines.filter((line) => /^\| on\d+ \|/.test(line))).toHaveLength(75);
  });
});

describe('texts of the document', () => {
  it.each([
    ['a*b_c', 'a\\*b\\_c'],
    ['<img src=x>', '&lt;img src=x>'],
    ['@me #12', '&#64;me &#35;12'],
    ['# title', '\\# title'],
    ['1. item', '\\1. item'],
    ['a\n| b |', 'a \\| b \\|'],
    ['&amp;', '&amp;amp;'],
  ])('%j is shown as it is', (text, wanted) => {
    expect(markdownText(text)).toBe(wanted);
  });

  it.each([
    ['a', '`a`'],
    ['a`b', '`` a`b ``'],
    ['``', '``` `` ```'],
    ['a|b\nc', '`a\\|b c`'],
    ['', ''],
  ])('%j as code', (text, wanted) => {
    expect(markdownCode(text)).toBe(wanted);
  });

  it('stay code in our sentences', () => {
    expect(markdownSentence('the header `a_b` is not sent')).toBe('the header `a_b` is not sent');
    expect(markdownSentence('one ` backtick')).toBe('one \\` backtick');
  });
});
