import type { Page } from '@playwright/test';
import { expect, isMonacos } from './app.ts';

/** The browser itself writes failed requests to the console; anything else there is a mistake of ours. */
export async function noErrorsButFailedRequests(
  { page }: { page: Page },
  use: (errors: string[]) => Promise<void>,
): Promise<void> {
  const errors: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/Failed to load resource|blocked by CORS policy/.test(text))
      errors.push(text);
  });
  page.on('pageerror', (error) => {
    if (!isMonacos(error)) errors.push(String(error));
  });
  await use(errors);
  expect(errors).toEqual([]);
}
