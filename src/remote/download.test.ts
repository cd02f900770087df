import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DownloadOptions, download, type Progress } from './download.ts';
import { RemoteError, type RemoteFailure } from './remoteFailure.ts';

const URL_ = 'https://api.example.com/openapi.yaml';
const TEXT = 'openapi: 3.1.0\n';

type Answer = (input: string, init: RequestInit) => Promise<Response>;

const fetchStub = vi.fn<Answer>();

beforeEach(() => {
  fetchStub.mockReset();
  vi.stubGlobal('fetch', fetchStub);
  vi.stubGlobal('location', { origin: 'https://page.example' });
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

const get = (options: Partial<DownloadOptions> = {}) =>
  download(URL_, { signal: new AbortController().signal, ...options });

async function failureOf(promise: Promise<unknown>): Promise<RemoteFailure> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RemoteError)) throw new Error(`Not refused: ${String(error)}`);
  return error.failure;
}

/** A body that arrives in parts, and never ends where a part is missing. */
function inParts(...parts: (string | undefined)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const part of parts) {
        if (part === undefined) return;
        controller.enqueue(new TextEncoder().encode(part));
      }
      controller.close();
    },
  });
}

describe('download', () => {
  it('sends neither credentials nor the address of the page', async () => {
    fetchStub.mockResolvedValue(new Response(TEXT));
    expect(await get()).toEqual({ url: URL_, text: TEXT });
    expect(fetchStub).toHaveBeenCalledOnce();
    expect(fetchStub.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });

  it('tells how much has arrived, of how much where that is known', async () => {
    const seen: Progress[] = [];
    fetchStub.mockResolvedValue(new Response(inParts('open', 'api'), { headers: { 'content-length': '7' } }));
    await get({ onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { received: 0, total: 7 },
      { received: 4, total: 7 },
      { received: 7, total: 7 },
    ]);
  });

  it('forgets a total that is smaller than what arrives: that of the packed form', async () => {
    const seen: Progress[] = [];
    fetchStub.mockResolvedValue(new Response(inParts('openapi'), { headers: { 'content-length': '3' } }));
    await get({ onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ received: 7 });
  });

  it.each([
    ['status', new Response('', { status: 404 })],
    ['empty', new Response('')],
    ['web-page', new Response('<!doctype html>')],
  ])(
    'names the host that a redirect led to in the failure %s, and while it is fetched',
    async (kind, response) => {
      Object.defineProperties(response, {
        redirected: { value: true },
        url: { value: 'https://cdn.example.com/v2' },
      });
      fetchStub.mockResolvedValue(response);
      const hosts: (string | undefined)[] = [];
      const failure = await failureOf(get({ onProgress: ({ host }) => hosts.push(host) }));
      expect(failure).toMatchObject({ kind, host: 'cdn.example.com' });
      expect(hosts.every((host) => host === 'cdn.example.com')).toBe(true);
    },
  );

  it('names the place a redirect led to, without its passing keys', async () => {
    const response = new Response(TEXT);
    Object.defineProperties(response, {
      redirected: { value: true },
      url: { value: 'https://cdn.example.com/v2/openapi.yaml?signature=abc' },
    });
    fetchStub.mockResolvedValue(response);
    expect((await get()).url).toBe('https://cdn.example.com/v2/openapi.yaml');
  });

  it.each([401, 403, 404, 429, 500])('refuses an answer of %i', async (status) => {
    fetchStub.mockResolvedValue(new Response('{}', { status }));
    expect(await failureOf(get())).toEqual({ kind: 'status', host: 'api.example.com', status });
  });

  it.each<[string, BodyInit, RemoteFailure['kind']]>([
    ['a web page', '<!doctype html><html></html>', 'web-page'],
    ['bytes that are not text', new Uint8Array([0x89, 0x50, 0, 0xff]), 'not-text'],
    ['an empty answer', ' \n', 'empty'],
  ])('refuses %s', async (_what, body, kind) => {
    fetchStub.mockResolvedValue(new Response(body));
    expect((await failureOf(get())).kind).toBe(kind);
  });

  it('stops at the limit, whatever the server says about the length', async () => {
    fetchStub.mockResolvedValue(new Response(inParts('12345', '67890', undefined)));
    expect(await failureOf(get({ limit: 8 }))).toEqual({ kind: 'too-large', limit: 8 });
  });

  it('does not start a download announced as too large', async () => {
    fetchStub.mockResolvedValue(new Response(inParts(undefined), { headers: { 'content-length': '9' } }));
    expect(await failureOf(get({ limit: 8 }))).toEqual({ kind: 'too-large', limit: 8 });
  });

  it('gives up when nothing arrives any more', async () => {
    fetchStub.mockImplementation(
      (_input, { signal }) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    expect((await failureOf(get({ patienceMs: 5 }))).kind).toBe('stalled');
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    fetchStub.mockImplementation(
      (_input, { signal }) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const asked = get({ signal: controller.signal });
    controller.abort(new Error('cancelled by hand'));
    await expect(asked).rejects.toThrow('cancelled by hand');
  });

  describe('when the request fails', () => {
    it('says that a server that answers withholds the answer from other origins', async () => {
      fetchStub.mockImplementation(async (_input, { mode }) => {
        if (mode === 'no-cors') return new Response(null);
        throw new TypeError('Failed to fetch');
      });
      expect(await failureOf(get())).toEqual({ kind: 'cross-origin', host: 'api.example.com' });
    });

    it('says that nothing answered otherwise', async () => {
      fetchStub.mockRejectedValue(new TypeError('Failed to fetch'));
      expect(await failureOf(get())).toEqual({ kind: 'unreachable', host: 'api.example.com' });
    });

    it('says that the browser is offline', async () => {
      vi.stubGlobal('navigator', { onLine: false });
      fetchStub.mockRejectedValue(new TypeError('Failed to fetch'));
      expect(await failureOf(get())).toEqual({ kind: 'offline' });
    });
  });
});
