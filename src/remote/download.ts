import { beginsWithHtml } from '../openapi/open/index.ts';
import { urlOf } from '../openapi/source/index.ts';
import { isThisMachine } from './isThisMachine.ts';
import { LARGEST_DOCUMENT } from './limits.ts';
import { requestUrl } from './rawUrl.ts';
import { readText } from './readText.ts';
import { RemoteError, type RemoteFailure } from './remoteFailure.ts';

export interface Progress {
  readonly received: number;
  /** Absent where the server does not say, or says how long the compressed form is. */
  readonly total?: number;
  /** The host that answers, where another one was asked and redirected to it. */
  readonly host?: string;
}

export interface Downloaded {
  /** Where the document was found in the end: what its references are resolved against. */
  readonly url: string;
  readonly text: string;
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly limit?: number;
  /** The longest wait for the next bytes. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 30_000;

/**
 * Fetches a document, without credentials and without the address of the page; its origin is all that the server learns.
 *
 * @returns Its text and final address. Throws `RemoteError` if there is none, and the signal's reason when cancelled.
 */
export async function download(url: string, options: DownloadOptions): Promise<Downloaded> {
  const { signal, onProgress, limit = LARGEST_DOCUMENT, patienceMs = PATIENCE_MS } = options;
  let { host } = new URL(url);
  const patience = startPatience(signal, patienceMs, () => ({
    kind: 'stalled',
    host,
    seconds: patienceMs / 1000,
  }));
  try {
    const response = await request(url, patience.signal);
    const answering = redirectedTo(response);
    host = answering ?? host;
    if (!response.ok) throw new RemoteError({ kind: 'status', host, status: response.status });
    const bytes = await readBody(response, limit, (progress) => {
      patience.renew();
      onProgress?.(answering === undefined ? progress : { ...progress, host: answering });
    });
    return { url: finalUrl(url, response), text: documentText(bytes, host) };
  } catch (error) {
    signal.throwIfAborted();
    if (patience.signal.aborted) throw patience.signal.reason;
    throw error;
  } finally {
    patience.end();
  }
}

/** `fetch` fails with the same error whatever went wrong on the way, so a failure is looked into. */
async function request(url: string, signal: AbortSignal): Promise<Response> {
  const target = requestUrl(url);
  const quiet = { credentials: 'omit', referrerPolicy: 'no-referrer', signal } as const;
  try {
    return await fetch(target, quiet);
  } catch (error) {
    if (!(error instanceof TypeError) || signal.aborted) throw error;
    const { host, origin } = new URL(target);
    if (!navigator.onLine && !isThisMachine(host)) throw new RemoteError({ kind: 'offline' });
    // An answer that may not be read still shows that the server is there.
    const answers =
      origin !== location.origin &&
      (await fetch(target, { ...quiet, mode: 'no-cors', method: 'HEAD' }).then(
        () => true,
        () => false,
      ));
    signal.throwIfAborted();
    throw new RemoteError({ kind: answers ? 'cross-origin' : 'unreachable', host });
  }
}

async function readBody(
  response: Response,
  limit: number,
  onProgress: (progress: Progress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const total = Number(response.headers.get('content-length'));
  if (total > limit) {
    await response.body?.cancel();
    throw new RemoteError({ kind: 'too-large', limit });
  }
  const chunks: Uint8Array[] = [];
  let received = 0;
  onProgress({ received, ...(total > 0 ? { total } : {}) });
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    received += part.value.length;
    if (received > limit) {
      await reader?.cancel();
      throw new RemoteError({ kind: 'too-large', limit });
    }
    chunks.push(part.value);
    // What arrives is counted unpacked; a smaller total is that of the packed form.
    onProgress({ received, ...(received <= total ? { total } : {}) });
  }
  const bytes = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function documentText(bytes: Uint8Array<ArrayBuffer>, host: string): string {
  const text = readText(bytes);
  if (text === undefined) throw new RemoteError({ kind: 'not-text', host });
  if (text.trim() === '') throw new RemoteError({ kind: 'empty', host });
  if (beginsWithHtml(text)) throw new RemoteError({ kind: 'web-page', host });
  return text;
}

/** After a redirect, the place it led to (RFC 3986 §5.1.3), without its query: hosts put passing keys there. */
function finalUrl(asked: string, response: Response): string {
  if (!response.redirected || requestUrl(asked) !== asked) return asked;
  const final = new URL(response.url);
  return final.origin + final.pathname;
}

/** The host that a redirect led to, where it is another one than was asked. */
function redirectedTo(response: Response): string | undefined {
  return response.redirected ? urlOf(response.url)?.host : undefined;
}

/** A signal that also aborts when nothing has been heard for a while. */
function startPatience(signal: AbortSignal, ms: number, failure: () => RemoteFailure) {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new RemoteError(failure()));
  let timer = setTimeout(giveUp, ms);
  return {
    signal: AbortSignal.any([signal, controller.signal]),
    renew: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, ms);
    },
    end: () => clearTimeout(timer),
  };
}
