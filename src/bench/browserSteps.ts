import { type Browser, chromium, type JSHandle, type Page } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../../e2e/support/findBrowser.ts';
import { type MainThread, traceMainThread } from './mainThread.ts';
import { middle, ms, printTable } from './measure.ts';
import { type SampleDocument, sizeOf } from './samples.ts';

const OPEN_RUNS = 3;
const KEYS = 40;
/** A quick typist's pause. */
const PAUSE_MS = 90;

/** The built page in Chromium: opening, typing and memory, with what they keep the main thread from. */
export async function browserSteps(samples: readonly SampleDocument[]): Promise<void> {
  const server = await preview({ preview: { port: 4178 }, logLevel: 'error' });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const address = server.resolvedUrls?.local[0] ?? '';
  try {
    const rows: string[][] = [];
    for (const sample of samples) rows.push(await rowFor(browser, address, sample));
    printTable(
      'The built page, in Chromium',
      [
        'document',
        'size',
        'file to flow',
        'longest task while opening',
        'key in the document to the new model',
        'longest task while typing there',
        'tasks over 50 ms',
        'key in a sample to the URL on screen',
        'heap',
      ],
      rows,
    );
    await printMemory(browser, address, samples);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function rowFor(browser: Browser, address: string, sample: SampleDocument): Promise<string[]> {
  const opened: number[] = [];
  for (let run = 0; run < OPEN_RUNS; run++) {
    const page = await newPage(browser, address);
    opened.push(await openSample(page, sample));
    await page.context().close();
  }
  const page = await newPage(browser, address);
  // Handing the text over to the page is work of the browser's remote control, not of the page.
  const files = await handOver(page, sample);
  const opening = await traceMainThread(page, async () => void (await chooseFile(page, files)));
  const typed = await typeInDocument(page, sample);
  const answer = await keyToUrl(page);
  const heap = await heapOf(page);
  await page.context().close();
  return [
    sample.name,
    sizeOf(sample.text),
    ms(middle(opened)),
    ms(opening.longest),
    ms(typed.latency),
    ms(typed.thread.longest),
    String(typed.thread.over50),
    ms(answer),
    heap,
  ];
}

async function newPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(address);
  await editorOf(page).waitFor();
  return page;
}

function editorOf(page: Page) {
  return page.getByRole('region', { name: 'Document' }).getByRole('textbox');
}

function handOver(page: Page, { uri, text }: SampleDocument): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    ({ name, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name));
      return transfer;
    },
    { name: uri, content: text },
  );
}

async function openSample(page: Page, sample: SampleDocument): Promise<number> {
  return chooseFile(page, await handOver(page, sample));
}

/** Milliseconds from the moment the file is chosen until its flow has been painted. */
function chooseFile(page: Page, files: JSHandle<DataTransfer>): Promise<number> {
  return page.evaluate(async (transfer) => {
    const input = document.querySelector<HTMLInputElement>('input[aria-label="Open files"]');
    if (!input) throw new Error('The page has no file input.');
    input.files = transfer.files;
    const start = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const isThere = () =>
      document.querySelector('section[aria-label="Flow"]')?.textContent?.includes('/subscriptions-0');
    while (!isThere()) await frame();
    await frame();
    return performance.now() - start;
  }, files);
}

/** To the end of the text of `info.title`, which the header shows. */
const TO_YAML_TITLE = ['Control+Home', 'ArrowDown', 'ArrowDown', 'End'];
const TO_JSON_TITLE = [...TO_YAML_TITLE.slice(0, -1), 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft'];

/** Types into the title, letter by letter, once everything has come to rest. */
async function typeInDocument(
  page: Page,
  { uri }: SampleDocument,
): Promise<{ readonly latency: number; readonly thread: MainThread }> {
  await editorOf(page).focus();
  const toTitle = uri.endsWith('.json') ? TO_JSON_TITLE : TO_YAML_TITLE;
  for (const key of toTitle) await page.keyboard.press(key);
  await page.waitForTimeout(3_000);
  const latencies: number[] = [];
  const thread = await traceMainThread(page, async () => {
    for (let count = 0; count < KEYS; count++) {
      await page.keyboard.press('a');
      await page.waitForTimeout(PAUSE_MS);
    }
    await page.waitForTimeout(1_000);
  });
  // Apart from the trace, which makes everything slower: the title in the header comes from the new model.
  for (let count = 0; count < 7; count++) {
    const title = await page.locator('header').first().textContent();
    const start = performance.now();
    await page.keyboard.press('b');
    await page.waitForFunction((before) => document.querySelector('header')?.textContent !== before, title);
    latencies.push(performance.now() - start);
  }
  return { latency: middle(latencies), thread };
}

/** Milliseconds from a key in the sample's body until the URL has been painted. */
async function keyToUrl(page: Page): Promise<number> {
  const times = await page.evaluate(async () => {
    const body = document.querySelector<HTMLTextAreaElement>('section[aria-label="Simulator"] textarea');
    const url = document.querySelector('output[aria-label="Callback URL"]');
    if (!body || !url) return [];
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    const found: number[] = [];
    for (let count = 0; count < 10; count++) {
      const text = JSON.stringify({ callbackUrl: `https://consumer.example/${count}`, id: '7' });
      await frame();
      const start = performance.now();
      write?.call(body, text);
      body.dispatchEvent(new Event('input', { bubbles: true }));
      while (!url.textContent?.includes(`consumer.example/${count}`)) await frame();
      found.push(performance.now() - start);
    }
    return found;
  });
  return times.length === 0 ? Number.NaN : middle(times);
}

async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return `${(usedSize / 1e6).toFixed(1)} MB`;
}

/** The page's own memory over many edits, and after a large document was replaced by a small one. */
async function printMemory(
  browser: Browser,
  address: string,
  samples: readonly SampleDocument[],
): Promise<void> {
  const small = samples.find(({ name }) => name.startsWith('200 kB YAML'));
  const large = samples.find(({ name }) => name.startsWith('13 MB'));
  if (!small || !large) return;
  const page = await newPage(browser, address);
  await openSample(page, small);
  const edit = async (count: number) => {
    await editorOf(page).focus();
    await page.keyboard.press('Control+Home');
    for (let index = 0; index < count / 2; index++) {
      await page.keyboard.press('#');
      await page.keyboard.press('Backspace');
    }
  };
  await edit(100);
  const rows = [['200 kB YAML, after 100 edits', await heapOf(page)]];
  await edit(1000);
  rows.push(['after 1,100 edits', await heapOf(page)]);
  await openSample(page, large);
  rows.push(['13 MB JSON in its place', await heapOf(page)]);
  await openSample(page, small);
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  rows.push(['the 200 kB document again', await heapOf(page)]);
  await page.context().close();
  printTable('Memory of the page, in Chromium', ['', 'heap'], rows);
}
