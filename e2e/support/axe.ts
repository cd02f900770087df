import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * Axe finds nothing, in light and dark. A theme changes colours alone, so the dark one is asked for its contrast only.
 *
 * @param include A CSS selector of the part to look at; the whole page without it.
 */
export async function expectAccessible(page: Page, include?: string): Promise<void> {
  await expectTheme(page, 'light');
  // A megabyte of script: once for each page, not for each look, as @axe-core/playwright hands it over.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  await expectNothing(page, include, {});
  await expectTheme(page, 'dark');
  await expectNothing(page, include, { runOnly: ['color-contrast'] });
  await expectTheme(page, 'light');
}

/** What fades in has too little contrast for a moment, so a finding counts once it stays. */
async function expectNothing(page: Page, include: string | undefined, only: axe.RunOptions): Promise<void> {
  // The page has no frames.
  const options: axe.RunOptions = { ...only, resultTypes: ['violations'], iframes: false };
  await expect(async () => {
    const found = await page.evaluate(
      async ([selector, given]) => {
        const results = await window.axe?.run(selector ?? document, given);
        return results?.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
      },
      [include, options] as const,
    );
    expect(found).toEqual([]);
  }).toPass({ timeout: 10_000, intervals: [300, 1000] });
}

/** The page follows the system's theme at once. */
async function expectTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}
