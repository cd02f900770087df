import type { Page } from '@playwright/test';
import { traced } from './traced.ts';

/** How many elements the browser computed the style of while something happened: each as often as it did. */
export async function styledElements(page: Page, act: () => Promise<void>): Promise<number> {
  const events = await traced(page, ['devtools.timeline'], act);
  return events
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0);
}
