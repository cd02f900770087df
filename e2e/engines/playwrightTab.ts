import type { BrowserType } from '@playwright/test';
import type { Tab } from './tab.ts';

/** Opens a browser that Playwright drives itself: any Chromium, and its own builds of Firefox and WebKit. */
export async function openByPlaywright(type: BrowserType, program: string): Promise<Tab> {
  const isChromium = type.name() === 'chromium';
  const browser = await type.launch({
    executablePath: program,
    args: isChromium ? ['--no-sandbox', '--disable-quic', '--disable-background-networking'] : [],
  });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    // Chrome lets a pressed button copy; without a window it has to be told so.
    permissions: isChromium ? ['clipboard-write'] : [],
  });
  return {
    hasPictures: true,
    version: `${type.name()} ${browser.version()}`,
    goto: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    run: async (inPage, ...args) => {
      const text = `(${inPage})(...${JSON.stringify(args)})`;
      return page.evaluate(text) as never;
    },
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    setFiles: (selector, paths) => page.setInputFiles(selector, [...paths]),
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
