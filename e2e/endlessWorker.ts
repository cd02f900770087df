import type { Page } from '@playwright/test';

/** A comment in a document that the worker never comes back from. */
export const ENDLESS = '# never-read-to-its-end';

/** Makes the analysis loop for ever on any text with the mark; no known document does that by itself. */
export async function loopOnMark(page: Page): Promise<void> {
  await page.route('**/assets/analysis.worker-*.js', async (route) => {
    const response = await route.fetch();
    const mark = JSON.stringify(ENDLESS);
    const loop = `addEventListener('message', ({ data }) => { if (JSON.stringify(data).includes(${mark})) for (;;); });`;
    await route.fulfill({ response, body: `${loop}\n${await response.text()}` });
  });
}
