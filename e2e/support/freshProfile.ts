import type { Browser } from '@playwright/test';
import { App } from './app.ts';

/** Another browser profile: nothing stored, as on the machine of a link's recipient. */
export async function freshProfile(browser: Browser, baseURL: string | undefined): Promise<App> {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const app = new App(await context.newPage());
  await app.keepEditorBack();
  return app;
}
