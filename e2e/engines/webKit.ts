import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actions, clickAt, pressTogether, typeText } from './actions.ts';
import { freePort, type Running, start, startDisplay } from './processes.ts';
import { callText, type Tab } from './tab.ts';

export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** Draws the window where there is no display. */
  readonly xvfb: string;
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

/** The tool bar of the little browser would keep the window wider than a phone. */
const STYLE = 'headerbar, headerbar * { min-width: 0; padding: 0; margin: 0; }';
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Opens the little browser of WebKitGTK through its WebDriver. */
export async function openWebKit({ driver, browser, xvfb }: WebKitPrograms): Promise<Tab> {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  await mkdir(join(home, 'gtk-3.0'));
  await writeFile(join(home, 'gtk-3.0', 'gtk.css'), STYLE);
  const display = await startDisplay(xvfb);
  const port = await freePort();
  const env = { DISPLAY: display.name, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const server = start(driver, ['-p', String(port)], { env });
  const ask = await listening(server, `http://127.0.0.1:${port}`);
  const options = { binary: browser, args: ['--automation'] };
  const session = await ask<Session>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const at = (path: string) => `/session/${session.sessionId}${path}`;
  await ask('POST', at('/timeouts'), { script: 60_000, pageLoad: 120_000 });
  const perform = async (actions: Actions) => {
    await ask('POST', at('/actions'), { actions });
  };
  const run: Tab['run'] = async (inPage, ...args) => {
    const script = `const done = arguments[0]; ${callText(inPage, args)}.then(done, (error) => done('!' + error));`;
    const answer = await ask<string>('POST', at('/execute/async'), { script, args: [] });
    if (answer.startsWith('!')) throw new Error(answer);
    return JSON.parse(answer);
  };
  const resize = async (width: number, height: number) => {
    // The size of a window is that of its frame, too.
    const frame = await run(() => ({ width: outerWidth - innerWidth, height: outerHeight - innerHeight }));
    await ask('POST', at('/window/rect'), { width: width + frame.width, height: height + frame.height });
  };
  return {
    hasPictures: true,
    version: `WebKitGTK ${session.capabilities.browserVersion}`,
    goto: async (url) => {
      await ask('POST', at('/url'), { url });
    },
    reload: async () => {
      await ask('POST', at('/refresh'), {});
    },
    run,
    click: (place) => perform(clickAt(place)),
    press: (keys) => perform(pressTogether(keys)),
    type: (text) => perform(typeText(text)),
    setFiles: async (selector, files) => {
      const found = await ask<Record<string, string>>('POST', at('/element'), {
        using: 'css selector',
        value: selector,
      });
      await ask('POST', at(`/element/${found[ELEMENT]}/value`), { text: files.join('\n') });
    },
    resize,
    picture: async () => Buffer.from(await ask<string>('GET', at('/screenshot'), undefined), 'base64'),
    close: async () => {
      await ask('DELETE', at(''), undefined).catch(() => undefined);
      await server.stop();
      await display.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Asks by the protocol of WebDriver. The type says what the caller reads of the answer. */
type Ask = <T = unknown>(method: string, path: string, body: unknown) => Promise<T>;

interface Failure {
  readonly error: string;
  readonly message: string;
}

async function listening(server: Running, address: string): Promise<Ask> {
  const ask: Ask = async <T>(method: string, path: string, body: unknown) => {
    const response = await fetch(address + path, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const { value } = (await response.json()) as { readonly value: T & Failure };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value as T;
  };
  for (let tries = 0; server.process.exitCode === null && tries < 200; tries++) {
    const isReady = await ask('GET', '/status', undefined).then(
      () => true,
      () => false,
    );
    if (isReady) return ask;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('WebKitWebDriver did not start.');
}
