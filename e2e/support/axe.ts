import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Axe finds nothing, in light and dark. A theme changes colours alone, so the dark one is asked for its contrast only.
 *
 * @param include A CSS selector of the part to look at; the whole page without it.
 */
export async function expectAccessible(page: Page, include?: string): Promise<void> {
  await expectTheme(page, 'light');
  await expectNothing(builder(page, include));
  await expectTheme(page, 'dark');
  await expectNothing(builder(page, include).withRules(['color-contrast']));
  await expectTheme(page, 'light');
}

function builder(page: Page, include: string | undefined): AxeBuilder {
  // The page has no frames: without this, each look opens a page of its own to join what frames would say.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return include === undefined ? axe : axe.include(include);
}

/** What fades in has too little contrast for a moment, so a finding counts once it stays. */
async function expectNothing(axe: AxeBuilder): Promise<void> {
  await expect(async () => {
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  }).toPass({ timeout: 10_000, intervals: [300, 1000] });
}

/** The page follows the system's theme at once. */
async function expectTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}
