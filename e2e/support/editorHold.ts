import type { BrowserContext } from '@playwright/test';
import type { Plugin } from 'vite';
import { OWN_URL } from './ownServer.ts';

const COOKIE = 'hold-editor';
const RELEASE = '/release-editor/';
/** The held pages of a context share its cookie, so one of them releases the editor for all. */
const holds = new WeakMap<BrowserContext, () => void>();

/** Lets Monaco's script wait in the server for every page of this context, until `releaseEditor`. */
export async function holdEditor(context: BrowserContext): Promise<void> {
  const id = crypto.randomUUID();
  await context.addCookies([{ name: COOKIE, value: id, url: OWN_URL, httpOnly: true }]);
  holds.set(context, () => void fetch(new URL(`${RELEASE}${id}`, OWN_URL)));
}

export function releaseEditor(context: BrowserContext): void {
  holds.get(context)?.();
  holds.delete(context);
}

/**
 * The server's side. Intercepting the requests in the browser would do the same, but costs each request of the page a
 * way through the test, and turns its cache off.
 */
export function editorHold(): Plugin {
  const released = new Set<string>();
  const waiting = new Map<string, (() => void)[]>();
  return {
    name: 'editor-hold',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? '';
        if (url.startsWith(RELEASE)) {
          const id = url.slice(RELEASE.length);
          released.add(id);
          for (const answer of waiting.get(id) ?? []) answer();
          waiting.delete(id);
          response.writeHead(204).end();
          return;
        }
        const id = /(?:^|; )hold-editor=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
        // What a service worker puts aside is asked for without a destination, and is not a look at the editor.
        const isEditor =
          /\/assets\/monaco-[^/]*\.js$/.test(url) && request.headers['sec-fetch-dest'] === 'script';
        if (!isEditor || id === undefined || released.has(id)) next();
        else waiting.set(id, [...(waiting.get(id) ?? []), next]);
      });
    },
  };
}
