import { describe, expect, it } from 'vitest';
import { hostileReview, manyRequests, REVIEW } from './review.fixture.ts';
import { reviewContent } from './reviewContent.ts';
import { LONGEST_COMMENT, reviewMarkdown } from './reviewMarkdown.ts';

const LINK = 'https://x.example/#cb1.whole';

it('says after the summary what has no link', () => {
  const missing = '1 callback has no link of its own.';
  const [, , first] = reviewMarkdown(reviewContent(REVIEW), { permalink: LINK, missing }).split('\n');
  expect(first).toMatch(/\[Open in Callback Explorer\]\(\S+\) 1 callback has no link of its own\.$/);
});

it('is what one would write into a pull request', () => {
  const links = new Map([['a', 'https://x.example/#cb1.a']]);
  const mermaid = 'sequenceDiagram\n  c->>p: POST /streams';
  expect(reviewMarkdown(reviewContent(REVIEW), { mermaid, permalink: LINK, links })).toMatchInlineSnapshot(`
    "## Callbacks of Streams API 1.0.0

    OpenAPI 3.0.3 · 1 callback in 1 operation · 1 sometimes has no URL · 1 error · 1 open question. [Open in Callback Explorer](https://x.example/#cb1.whole)

    Shown with changed readings: Null: the text \`null\`.

    \`\`\`mermaid
    sequenceDiagram
      c->>p: POST /streams
    \`\`\`

    ### onData · sometimes has no URL

    Sent for each reading.

    |  |  |
    |---|---|
    | Sent after | \`POST /streams\` → 201 |
    | Key | \`{$request.query.url}/data\` |
    | Request | \`POST\` \`https://c.example/data\` |
    | No callback when | the query parameter \`url\` is optional |
    | Body | \`application/json\` with \`id\`, \`at\` and 2 more |
    | Security | none described |
    | Replies | \`204\` Received \\| done |
    | Mock servers | Prism 5.16: same; Microcks 1.16: nothing sent |

    - **error**: Unknown source \`$x\` (line 12)

    <details><summary>12 scenarios, 1 without a callback URL, and 20 with unusual values, 4 of them without</summary>

    | Scenario | What differs | Callback URL |
    |---|---|---|
    | Without url | \`url absent\` | No callback URL: the query parameter \`url\` is not sent |
    | Plain http | \`url = http://c.example\` | \`http://c.example/data\` **risk**: not https |

    The other 10 give a URL.

    </details>

    > **Review note 1** on the callback request: How often is it \\*retried\\*?

    [Open this callback](https://x.example/#cb1.a)

    ### Open questions

    - [ ] **Does the receiver check it? If not, write** \`security: []\`. 1 callback describes neither security nor a signature. ([Standard Webhooks](https://s.example/))

    ### Risks that most descriptions have

    <details><summary>1 risk</summary>

    - **The whole URL comes from the request.** The API consumer chooses it with \`url\`. ([OWASP](https://owasp.example/))

    </details>

    ### Other review notes

    > **Review note 2** on the query parameter \`old\` (this place is no longer in the document): Gone?
    "
  `);
});

describe('a long review', () => {
  const links = new Map(
    manyRequests(1000).map(({ id }) => [id, `https://x.example/#cb1.${'y'.repeat(900)}${id}`]),
  );

  it('folds its sections, and has a table before them and headings over them', () => {
    const text = reviewMarkdown(reviewContent({ ...REVIEW, requests: manyRequests(12) }), { links });
    expect(text.match(/^<details><summary><b>on\d+<\/b> · /gm)).toHaveLength(12);
    expect(text.match(/^\| on\d+ \| /gm)).toHaveLength(12);
    expect(text.match(/^### group/gm)).toHaveLength(3);
    expect(text.match(/Open this callback/g)).toHaveLength(12);
  });

  it.each([115, 1000])('of %i callbacks fits into a comment, and says what is left out', (count) => {
    const text = reviewMarkdown(reviewContent({ ...REVIEW, requests: manyRequests(count) }), {
      permalink: LINK,
      links,
    });
    expect(text.length).toBeLessThan(LONGEST_COMMENT);
    const shown = text.match(/^<details><summary><b>on/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(20);
    expect(text).toContain(`${count - shown} more callbacks are left out here`);
    expect(text).toContain('- [ ] **Does the receiver check it?');
  });
});

it.each(['a|b', 'a\\|b', '|', '`|`', 'a`b|c\\', '\n|x|\n', '<details>', '</details>\n\n# x', '**', '](x)'])(
  'keeps its lines and cells whatever the document says: %j',
  (text) => {
    const shapeOf = (value: string) =>
      reviewMarkdown(reviewContent(hostileReview(`x${value}`)), {})
        .split('\n')
        .map((each) => {
          // As GitHub cuts rows into cells: at each `|` that no backslash precedes, code or not.
          const cells = each.startsWith('|') ? each.replaceAll(/\\[^\w\s]/g, '').split('|').length : 0;
          return `${/^(?:#+|>|- \[ \]|-|<[^>]*>|)/.exec(each)?.[0]} ${cells}`;
        });
    expect(shapeOf(text)).toEqual(shapeOf('x'));
  },
);
