import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { clickAt, pressTogether, typeText } from './actions.ts';
import { heard, start, startDisplay } from './processes.ts';
import { callText, type Tab } from './tab.ts';

/** Nothing that a profile does on its first start, and no requests of the browser's own. */
const PREFERENCES = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  // Several run at once, each with the keys to itself.
  'focusmanager.testmode': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

/**
 * Opens an installed Firefox, which speaks WebDriver BiDi itself: no driver is needed.
 *
 * @param xvfb Draws its window. Without, it has none, and a clipboard for text alone.
 */
export async function openFirefox(program: string, xvfb: string | undefined): Promise<Tab> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const display = xvfb === undefined ? undefined : await startDisplay(xvfb);
  const args = ['--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'];
  const browser = display
    ? start(program, args, { env: { DISPLAY: display.name } })
    : start(program, ['--headless', ...args]);
  const address = await heard(browser.process.stderr, /WebDriver BiDi listening on (ws:\S+)/);
  const bidi = await connect(`${address}/session`);
  const session = await bidi.send('session.new', { capabilities: { alwaysMatch: {} } });
  // The tab that the browser begins with does not get the focus.
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
  await bidi.send('browsingContext.activate', { context });
  const perform = async (actions: unknown) => {
    await bidi.send('input.performActions', { context, actions });
  };
  const evaluate = async (expression: string) => {
    const answer = await bidi.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  };
  return {
    hasPictures: display !== undefined,
    version: `Firefox ${session.capabilities.browserVersion}`,
    goto: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    reload: async () => {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    run: async (inPage, ...args) => JSON.parse((await evaluate(callText(inPage, args))).value),
    click: (place) => perform(clickAt(place)),
    press: (keys) => perform(pressTogether(keys)),
    type: (text) => perform(typeText(text)),
    setFiles: async (selector, files) => {
      const { sharedId } = await evaluate(`document.querySelector(${JSON.stringify(selector)})`);
      await bidi.send('input.setFiles', { context, element: { sharedId }, files });
    },
    resize: async (width, height) => {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    picture: async () => {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      bidi.close();
      await browser.stop();
      await display?.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What is read of the answers to the commands above; each has some of it. */
interface Answer {
  readonly capabilities: { readonly browserVersion: string };
  readonly context: string;
  readonly data: string;
  readonly type: string;
  readonly exceptionDetails: { readonly text: string };
  readonly result: { readonly value: string; readonly sharedId: string };
}

interface Message {
  readonly id: number;
  readonly type: 'success' | 'error' | 'event';
  readonly error: string;
  readonly message: string;
  readonly result: Answer;
}

interface Connection {
  send(method: string, params: unknown): Promise<Answer>;
  close(): void;
}

async function connect(address: string): Promise<Connection> {
  const socket = new WebSocket(address);
  await new Promise<void>((done, fail) => {
    socket.once('open', done);
    socket.once('error', fail);
  });
  const asked = new Map<number, { done(answer: Answer): void; fail(error: Error): void }>();
  socket.on('message', (data) => {
    const message: Message = JSON.parse(String(data));
    const waiting = asked.get(message.id);
    if (!waiting) return;
    asked.delete(message.id);
    if (message.type === 'error') waiting.fail(new Error(`${message.error}: ${message.message}`));
    else waiting.done(message.result);
  });
  let last = 0;
  return {
    send: (method, params) =>
      new Promise((done, fail) => {
        last += 1;
        asked.set(last, { done, fail });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.terminate(),
  };
}
