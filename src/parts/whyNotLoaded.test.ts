// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whyNotLoaded } from './whyNotLoaded.ts';

const page = (entry: string) => `<script type="module" crossorigin src="./assets/${entry}"></script>`;

beforeEach(() => {
  const script = document.createElement('script');
  script.type = 'module';
  script.setAttribute('src', './assets/index-old.js');
  vi.spyOn(document, 'querySelector').mockReturnValue(script);
});
afterEach(() => {
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
