// Draws the pictures in public/ again; they are committed, so that a build needs no browser.
// node .hosting/drawImages.mjs, with CALLBACK_EXPLORER_BROWSER set where Playwright has no browser of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const publicFile = (name) => new URL(`../public/${name}`, import.meta.url);
const svg = readFileSync(publicFile('icon.svg'), 'utf8');

const executablePath = process.env.CALLBACK_EXPLORER_BROWSER;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
const page = await browser.newPage();

await page.setViewportSize({ width: 1200, height: 630 });
await page.setContent(readFileSync(new URL('preview.html', import.meta.url), 'utf8'));
await page.screenshot({ path: publicFile('preview.png').pathname });

const icons = new Map();
for (const size of [32, 180, 192, 512]) {
  await page.setViewportSize({ width: size, height: size });
  // Systems cut these into their own shape, so the colour goes to the edge; a browser tab shows the round corners.
  const drawn = size === 32 ? svg : svg.replace('rx="7"', '');
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawn}`,
  );
  icons.set(size, await page.screenshot({ omitBackground: true }));
  if (size !== 32) writeFileSync(publicFile(`icon-${size}.png`), icons.get(size));
}
writeFileSync(publicFile('favicon.ico'), ico(icons.get(32), 32));
await browser.close();

/** An ICO file of one PNG, for what asks for /favicon.ico without reading the page. */
function ico(png, size) {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(22, 18);
  return Buffer.concat([header, png]);
}
