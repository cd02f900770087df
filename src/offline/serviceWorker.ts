import { answerFrom, cacheNames, isHashed, type Precache } from './answerFrom.ts';
import { networkFirst } from './networkFirst.ts';

/**
 * Lets the page open without a network after the first visit. The page itself is always fetched again, so a new
 * version is on screen with the next navigation; a cached page is served only where the network does not answer, or not in time.
 * A new worker waits until the pages of the old version are closed, since those still load parts from the old cache; a
 * page of the new version that is the only one lets it begin.
 */
declare const __PRECACHE__: Precache;

/** The few parts of a service worker's surroundings that are used here; the project's types are those of a page. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate' | 'message', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as Surroundings;
const { version, files } = __PRECACHE__;
const { scope } = worker.registration;
const names = cacheNames(scope, version);

worker.addEventListener('install', (event) => event.waitUntil(Promise.all(files.map(keep))));

worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([removeOld(), worker.clients.claim()])),
);

worker.addEventListener('message', (event) => event.waitUntil(beginIfAlone()));

worker.addEventListener('fetch', (event) => {
  const answer = answerFrom(event.request, scope, files);
  if (answer)
    event.respondWith(
      answer.from === 'cache'
        ? cacheFirst(answer.file, event.request)
        : networkFirst(
            () => fetch(event.request, { cache: 'no-cache' }),
            () => kept(answer.file),
          ),
    );
});

async function keep(file: string): Promise<void> {
  const url = addressOf(file);
  // What a former version had under the same hash need not be fetched again.
  const known = isHashed(file) ? await caches.match(url, { ignoreVary: true }) : undefined;
  const response = known ?? (await fetch(url, { cache: isHashed(file) ? 'default' : 'no-cache' }));
  if (!response.ok) throw new Error(`${file} answered ${response.status}`);
  await (await caches.open(names.current)).put(url, response);
}

async function cacheFirst(file: string, request: Request): Promise<Response> {
  return (await caches.match(addressOf(file), { ignoreVary: true })) ?? fetch(request);
}

async function kept(file: string): Promise<Response | undefined> {
  return (await caches.open(names.current)).match(addressOf(file), { ignoreVary: true });
}

async function beginIfAlone(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length === 1) await worker.skipWaiting();
}

async function removeOld(): Promise<void> {
  const all = await caches.keys();
  await Promise.all(all.filter(names.isOld).map((name) => caches.delete(name)));
}

function addressOf(file: string): string {
  return new URL(file, scope).href;
}
