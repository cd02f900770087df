import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type Browser, type CDPSession, chromium, devices, type Page } from '@playwright/test';
import { findBrowser } from '../../e2e/support/findBrowser.ts';
import { middle, ms, printTable } from './measure.ts';
import { serveBuild } from './serveBuild.ts';

const RUNS = 7;
/** Slow 4G, as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back; bytes a second. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU_SLOWDOWN = 4;

/** What Share makes of one callback of the example Deliveries. */
const SLICE = readFileSync('src/bench/slice.link', 'utf8').trim();

interface Journey {
  readonly paint: number;
  readonly answer: number;
  /** When the page itself has drawn it, and takes input. */
  readonly live: number;
  readonly shift: number;
  readonly kilobytes: number;
  readonly requests: readonly Request[];
}

interface Request {
  readonly name: string;
  readonly start: number;
  end: number;
  bytes: number;
}

/** The first visit of a phone, by Chromium's own throttling: navigation to the first paint, and to the answer on screen. */
export async function phoneSteps(): Promise<void> {
  const [server, packedMore] = [await serveBuild('dist', 'gzip'), await serveBuild('dist', 'br')];
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const rows: string[][] = [];
    for (const [name, address] of [
      ['the bare address', server.address],
      ['a link to a slice', `${server.address}#${SLICE}`],
      ['the link, by Brotli', `${packedMore.address}#${SLICE}`],
    ] as const) {
      const runs: Journey[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await visit(browser, address));
      rows.push([
        name,
        ms(middle(runs.map(({ paint }) => paint))),
        ms(middle(runs.map(({ answer }) => answer))),
        ms(middle(runs.map(({ live }) => live))),
        String(middle(runs.map(({ requests }) => roundTrips(requests)))),
        `${Math.round(middle(runs.map(({ kilobytes }) => kilobytes)))} kB`,
        Math.max(...runs.map(({ shift }) => shift)).toFixed(3),
      ]);
      printLog(name, runs[0]?.requests ?? []);
    }
    printTable(
      `A phone on slow 4G, medians of ${RUNS} visits; load of this machine ${loadavg()[0]?.toFixed(1)}`,
      [
        'first visit',
        'first paint',
        'answer on screen',
        'and live',
        'round trips',
        'received by then',
        'layout shift',
      ],
      rows,
    );
  } finally {
    await browser.close();
    server.close();
    packedMore.close();
  }
}

async function visit(browser: Browser, address: string): Promise<Journey> {
  const { viewport, deviceScaleFactor, isMobile, hasTouch } = devices['iPhone 13'] ?? {};
  const context = await browser.newContext({
    ...{ deviceScaleFactor, isMobile, hasTouch },
    viewport: { width: viewport?.width ?? 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const all = await watchRequests(session);
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(markAnswer);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('live').length > 0);
  const times = await timesOf(page);
  const requests = all().filter(({ end }) => end <= times.live);
  await context.close();
  return { ...times, requests, kilobytes: requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000 };
}

/** Runs in the page: notes when the frames that show a URL, by the page's own markup and by the page, have been drawn. */
function markAnswer(): void {
  const noteOnce = (name: string, selector: string) => {
    const look = () => {
      const shown = [...document.querySelectorAll(selector)].filter(
        (each) => each.getClientRects().length > 0,
      );
      if (shown.some(({ textContent }) => /https?:/.test(textContent)))
        requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  noteOnce('answered', '[class*="Answer-output"]');
  noteOnce('live', 'output[aria-label="Callback URL"]');
}

function timesOf(page: Page): Promise<Pick<Journey, 'paint' | 'answer' | 'live' | 'shift'>> {
  return page.evaluate(async () => {
    const of = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const shift = await new Promise<number>((done) => {
      new PerformanceObserver((list) =>
        done(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0)),
      ).observe({ type: 'layout-shift', buffered: true });
      setTimeout(done, 200, 0);
    });
    return { paint: of('first-contentful-paint'), answer: of('answered'), live: of('live'), shift };
  });
}

async function watchRequests(session: CDPSession): Promise<() => readonly Request[]> {
  const found = new Map<string, Request>();
  let begun: number | undefined;
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    begun ??= timestamp;
    const name = new URL(request.url).pathname.split('/').at(-1) || 'the page';
    found.set(requestId, { name, start: (timestamp - begun) * 1000, end: Number.NaN, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = found.get(requestId);
    if (!request || begun === undefined) return;
    request.end = (timestamp - begun) * 1000;
    request.bytes = encodedDataLength;
  });
  return () => [...found.values()].filter(({ end }) => !Number.isNaN(end));
}

/** How many requests come one after the other: each begins a new round that begins after all of the one before have ended one. */
function roundTrips(requests: readonly Request[]): number {
  const depth = (request: Request): number =>
    1 + Math.max(0, ...requests.filter(({ end }) => end < request.start).map(depth));
  return Math.max(0, ...requests.map(depth));
}

function printLog(name: string, requests: readonly Request[]): void {
  const line = ({ start, end, bytes, name }: Request) =>
    `${[start, end, bytes].map((each) => Math.round(each).toString().padStart(7)).join(' ')}  ${name}`;
  console.log(`\nRequests of ${name}: begin and end in ms, bytes\n\n${requests.map(line).join('\n')}`);
}
