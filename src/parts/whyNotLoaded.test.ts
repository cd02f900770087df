// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whyNotLoaded } from './whyNotLoaded.ts';

const page = (entry: string) =>
  ['early.js', entry]
    .map((name) => `<script type="module" crossorigin src="./assets/${name}"></script>`)
    .join('');

const scripts: HTMLScriptElement[] = [];

beforeEach(() => {
  for (const name of ['early', 'index-old']) {
    const script = document.createElement('script');
    // Not executed: a test has no server.
    script.setAttribute('type', 'module');
    script.setAttribute('src', `./assets/${name}.js`);
    scripts.push(script);
  }
  vi.spyOn(document, 'querySelectorAll').mockReturnValue(scripts as never);
});
afterEach(() => {
  scripts.length = 0;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it.each([
  ['newer', async () => new Response(page('index-new.js'))],
  ['same', async () => new Response(page('index-old.js'))],
  ['unreachable', async () => new Response('', { status: 502 })],
  ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
] as const)('finds the page %s', async (why, answer) => {
  vi.stubGlobal('fetch', answer);
  expect(await whyNotLoaded()).toBe(why);
});
