import type { Page } from '@playwright/test';

/** A comment in a document that the worker never comes back from. */
export const ENDLESS = '# never-read-to-its-end';

/**
 * Makes the analysis wait for ever on any text with the mark; no known document keeps it by itself. A loop would be the
 * same to the page, but would take a core from the journeys that run beside it.
 */
export async function loopOnMark(page: Page): Promise<void> {
  await page.route('**/assets/analysis.worker-*.js', async (route) => {
    const response = await route.fetch();
    const mark = JSON.stringify(ENDLESS);
    const wait =
      'Atomics.wait(new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), 0, 0)';
    const stuck = `addEventListener('message', ({ data }) => { if (JSON.stringify(data).includes(${mark})) ${wait}; });`;
    await route.fulfill({ response, body: `${stuck}\n${await response.text()}` });
  });
}
