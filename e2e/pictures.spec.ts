import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Mermaid } from 'mermaid';
import { buildSequence, mermaidText, type SequencedCallback } from '../src/openapi/pictures/index.ts';
import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { freshProfile } from './support/freshProfile.ts';

const HOSTILE = [
  'POST {$request.body#/url}/data',
  'a;b',
  '%%{init: {"theme": "dark"}}%%',
  '%% no comment',
  '$$x^2$$',
  'wrap: this',
  'nowrap:this',
  '"quoted" and \'quoted\'',
  '`code`',
  '{braces} }{ [[x]] ((x))',
  'https://a.example/b//c?d=e&f=%2F',
  'http://a.example?id={$request.body#/id}&mail={$request.body#/mail}',
  'end',
  'a->>b: c',
  'x #35; y &amp; z',
  'emoji 👩‍👩‍👧 🎉',
  '日本語のコールバック',
  'one\nanother',
  'no\u00a0break',
  '</svg><script>alert(1)</script>',
  '<b>bold</b>',
  'a\\nb',
  '@startuml',
  ': colon first',
  '#',
  'par and else',
] as const;

/** Each text as a message, the key of a callback and a condition; so few that none share an arrow. */
function hostileSequence(texts: readonly string[]): string {
  const callback = (id: string, text: string, condition: readonly string[]): SequencedCallback => ({
    id,
    name: 'on',
    sender: 'provider',
    method: '',
    target: text,
    key: `key ${text}`,
    conditions: condition,
    callbacks: [],
  });
  return mermaidText(
    buildSequence({
      title: texts.join(' '),
      operations: texts.map((text, index) => ({
        id: String(index),
        sender: 'consumer',
        method: '',
        target: text,
        isWebhook: false,
        reply: '201',
        callbacks: [callback(`a${index}`, text, [text]), callback(`b${index}`, text, [])],
      })),
      permalink: 'https://x.example/#cb1.a',
    }),
  );
}

test('Mermaid itself shows hostile texts as they are, in messages, notes and conditions', async ({
  page,
}) => {
  await page.goto('about:blank');
  const renderer = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
  await page.addScriptTag({ path: renderer });
  for (let at = 0; at < HOSTILE.length; at += AT_ONCE) {
    const hostiles = HOSTILE.slice(at, at + AT_ONCE);
    const { texts, isXml, foreign } = await rendered(page, hostileSequence(hostiles));
    expect(isXml).toBe(true);
    expect(foreign).toBe(0);
    const all = plain(texts.join(' '));
    for (const hostile of hostiles) {
      const [first = '', ...others] = hostile.split('\n').map(plain);
      // The message of the operation, and those of both callbacks.
      for (const line of [first, ...others])
        expect(texts.filter((text) => plain(text) === line).length, hostile).toBeGreaterThanOrEqual(3);
      expect(all).toContain(`on: key ${first}`);
      expect(all).toContain(`sent only if ${first}`);
    }
  }
});

const AT_ONCE = 6;

function rendered(page: Page, source: string) {
  return page.evaluate(async (text) => {
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
    const { svg } = await mermaid.render('picture', text);
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return {
      texts: [...parsed.querySelectorAll('text')].map((each) => each.textContent ?? ''),
      isXml: parsed.querySelector('parsererror') === null,
      foreign: parsed.querySelectorAll('foreignObject').length,
    };
  }, source);
}

/** White space is shown as one space, as SVG does. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

test.describe('pictures', () => {
  const exporting = async (app: App, item: string) => {
    await app.flow.getByRole('button', { name: 'Export' }).click();
    await app.page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  const downloaded = async (app: App, item: string): Promise<Buffer> => {
    const download = app.page.waitForEvent('download');
    await exporting(app, item);
    return readFile(await (await download).path());
  };
  const message = (page: Page) => page.getByRole('region', { name: 'Message' });

  test('a PNG and an SVG open the state they show in a fresh profile', async ({ app, browser, baseURL }) => {
    await app.open();
    await app.setField('Query', 'callbackUrl', 'https://picture.example/hook');
    await expect(app.url).toHaveText('https://picture.example/hook/data');
    await app.flow.getByRole('radio', { name: 'Sequence' }).check();
    const png = await downloaded(app, 'Download PNG');
    const svg = await downloaded(app, 'Download SVG');

    const size = await app.page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
      await image.decode();
      return [image.width, image.height];
    }, svg.toString());
    expect(png.readUInt32BE(16)).toBe(2 * (size[0] ?? 0));
    expect(png.readUInt32BE(20)).toBe(2 * (size[1] ?? 0));
    expect(svg.toString()).not.toMatch(/foreignObject|<script/);

    for (const [name, buffer] of Object.entries({ 'picture.png': png, 'picture.svg': svg })) {
      const fresh = await freshProfile(browser, baseURL);
      await fresh.open();
      await fresh.page.getByLabel('Open files').setInputFiles({ name, mimeType: 'image/png', buffer });
      await expect(fresh.url).toHaveText('https://picture.example/hook/data');
      await fresh.page.context().close();
    }
  });

  test('copies the selection and all, and says so', async ({ app }) => {
    await app.open();
    const clipboard = () => app.page.evaluate(() => navigator.clipboard.readText());
    await exporting(app, 'Copy Mermaid');
    await expect(message(app.page)).toContainText('Mermaid copied');
    expect(await clipboard()).toMatch(/^sequenceDiagram\n[\s\S]*POST \/streams<br\/>[\s\S]*\n%% http/);
    await app.flow.getByRole('button', { name: 'Export' }).click();
    await app.page.getByRole('menuitemradio', { name: 'Both operations' }).click();
    await app.page.getByRole('menuitem', { name: 'Copy PlantUML' }).click();
    await expect(message(app.page)).toContainText('PlantUML copied');
    expect(await clipboard()).toMatch(/^@startuml\n[\s\S]*pause[\s\S]*@enduml$/);
    await exporting(app, 'Copy image');
    await expect(message(app.page)).toContainText('Image copied');
    const types = await app.page.evaluate(async () =>
      (await navigator.clipboard.read()).map((item) => item.types),
    );
    expect(types).toEqual([['image/png']]);
    // Where that is not allowed, it is downloaded, and the message says so.
    await app.page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('not allowed'));
    });
    const png = await downloaded(app, 'Copy image');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    await expect(message(app.page)).toContainText('does not let this page copy images');
  });

  test('the sequence selects, lights up with the rest, and is used with the keyboard', async ({ app }) => {
    await app.open();
    await app.flow.getByRole('radio', { name: 'Sequence' }).check();
    const sent = app.flow.getByRole('button', { name: /^POST https:\/\/tonys-server.com\/data/ });
    await expect(sent).toHaveAttribute('aria-pressed', 'true');
    await app.flow
      .getByRole('combobox', { name: 'Operation' })
      .selectOption({ label: 'POST /streams/{streamId}/pause' });
    await expect(app.url).toHaveText('https://tonys-server.com/progress');
    const paused = app.flow.getByRole('button', { name: /^POST https:\/\/tonys-server.com\/progress/ });
    await paused.focus();
    await app.page.keyboard.press('ArrowDown');
    await expect(app.flow.getByRole('button', { name: '204' })).toBeFocused();
    await paused.hover();
    await expect(paused.locator('[data-ground-lit]')).toHaveCount(1);
    await expectAccessible(app.page);
  });
});
