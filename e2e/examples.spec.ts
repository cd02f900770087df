import { expect, test } from './support/app.ts';

const EXAMPLES: readonly (readonly [name: string, url: string, notice: RegExp, status?: string])[] = [
  ['A URL with a suffix', 'https://tonys-server.com/data', /literal text/],
  ['An optional callback', 'https://player.example.com/progress', /never an empty URL/, '202'],
  ['A header of the response', 'https://board.example.com/moves/17', /Location/],
  [
    'An invalid key, read as meant',
    'https://www.external.org/events/invoices/2expen51ve',
    /repaired with one click/,
  ],
  [
    'What if a value is missing, null or hostile',
    'https://shop.example.com/status?channel=web&shop=main&note=floor:2',
    /The tabs Scenarios, Readings and Risks/,
  ],
  ['Links beside a callback', 'https://shop.example.com/exports/4711', /what the consumer can ask next/],
  [
    'The table of the specification',
    'https://example.org/subscribe/myevent?queryUrl=https://clientdomain.com/stillrunning',
    /Every row of the table/,
  ],
  [
    'Everything at once',
    'https://shop.example.com/hooks/P-1042?trace=t-77&status=201',
    /a callback within a callback/,
  ],
];

test('every example opens from the menu, resolves, and says what to notice', async ({ app, page }) => {
  test.slow();
  await app.open();
  for (const [name, url, notice, status] of EXAMPLES) {
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
    await app.expectUrl(url);
    await expect(page.getByText('What to notice:').locator('..')).toContainText(notice);
    await expect(page.getByText(/Never resolves/)).toHaveCount(0);
    if (status !== undefined) await app.expectStatus(status);
  }
});
