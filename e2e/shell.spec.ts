import type { Page } from '@playwright/test';
import { test as base, expect } from './support/app.ts';
import { noErrorsButFailedRequests } from './support/failedRequests.ts';

const test = base.extend({ consoleErrors: noErrorsButFailedRequests });

const SCRIPTS = '**/assets/*.js';

for (const [name, viewport, colorScheme] of [
  ['a wide window', { width: 1440, height: 900 }, 'light'],
  ['a phone, in the dark', { width: 390, height: 844 }, 'dark'],
] as const) {
  test(`${name} has its frame before any script, and stays as it is when they come`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await countShifts(page);
    let arrive = () => {};
    const arrived = new Promise<void>((done) => {
      arrive = done;
    });
    await page.route(SCRIPTS, (route) => arrived.then(() => route.continue()));
    await page.goto('./', { waitUntil: 'commit' });
    await expect(page.locator('[data-shell]')).toBeVisible();
    const before = await frameOf(page);
    expect(before.places.length).toBeGreaterThan(6);
    // A first visit begins with the example, so its answer is there too.
    expect(before.answer.join()).toContain('https://tonys-server.com/data');
    arrive();
    await app.expectUrl('https://tonys-server.com/data');
    await expect(page.locator('[data-shell]')).toHaveCount(0);
    expect(await frameOf(page)).toEqual(before);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).toBeLessThan(0.005);
  });
}

test('what a visit begins with that is not the first is not known before the scripts', async ({
  app,
  page,
}) => {
  await app.open();
  await app.setField('Query', 'callbackUrl', 'https://typed.example');
  await app.expectInAddress('https://typed.example');
  await page.route(SCRIPTS, () => undefined);
  for (const address of [page.url(), './?view=review', './']) {
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.locator('[data-shell] [data-answer]').filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('[data-shell]')).not.toContainText('tonys-server.com', { useInnerText: true });
  }
});

test('a page whose scripts do not arrive says so', async ({ page }) => {
  await page.route(SCRIPTS, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByText('Callback Explorer could not be loaded.')).toBeVisible();
});

/** Where the parts are that both the markup and the app have, with their words, and the colours around them. */
function frameOf(page: Page) {
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.getClientRects().length > 0;
    const place = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.textContent, ...[x, y, width, height].map(Math.round)].join(' ');
    };
    const parts = [
      ...document.querySelectorAll(
        'header:first-of-type h1 svg, [class*="Header-actions"] button, [class*="NarrowWorkbench-tab"]',
      ),
    ];
    const titles = [...document.querySelectorAll('h2')].filter(({ textContent }) => textContent === 'Flow');
    const colours = ['body', '[class*="Header-header"]', '[class*="FlowPane-pane"]'].map((name) => {
      const found = [...document.querySelectorAll(name)].find(isSeen);
      return found && getComputedStyle(found).backgroundColor;
    });
    const { height } = document.querySelector('[class*="Header-header"]')?.getBoundingClientRect() ?? {};
    // The problems are counted once they are known.
    const places = [...parts, ...titles]
      .filter(isSeen)
      .map((each) => place(each).replace(/^Problems\d/, 'Problems'));
    const answer = [
      ...document.querySelectorAll(
        '[class*="Answer-sentence"], [class*="Answer-answer"] :is(button, ul, code, b, p)',
      ),
      ...document.querySelectorAll('[class*="MethodBadge"][data-size="large"], [class*="UrlChip-row"]'),
    ];
    return { places, colours, height, answer: answer.filter(isSeen).map(place) };
  });
}

async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'shifts', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { readonly value: number };
        Reflect.set(globalThis, 'shifts', Reflect.get(globalThis, 'shifts') + value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
