import { urlOf } from '../openapi/source/index.ts';
import { isAskedByHttp, isThisMachine } from './isThisMachine.ts';
import { rawUrl } from './rawUrl.ts';
import type { RemoteFailure } from './remoteFailure.ts';

/** Where a document is, before anything was asked of the network. */
interface DocumentAddress {
  readonly url: string;
  readonly host: string;
  /** What was made of the address that was typed, to follow "Using". */
  readonly note?: string;
}

export type ReadAddress =
  | { readonly ok: true; readonly address: DocumentAddress }
  | { readonly ok: false; readonly failure: RemoteFailure };

/**
 * Reads what someone typed, pasted or linked to as the address of a document. Asks nothing of the network.
 *
 * @param text A URL; `https://` may be left out (`http://` for this machine).
 * Plain http is for this machine only: a page served by https cannot read it, and the page's policy forbids it.
 * @example readAddress('localhost:8080/openapi.json') // { ok: true, address: { url: 'http://localhost:8080/openapi.json', … } }
 */
export function readAddress(text: string): ReadAddress {
  const typed = text.trim();
  const url = parse(typed);
  if (!url) return fail({ kind: 'not-a-url', text: typed });
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return fail({ kind: 'scheme', scheme: url.protocol.slice(0, -1) });
  if (url.username !== '' || url.password !== '') return fail({ kind: 'credentials', host: url.host });
  if (url.protocol === 'http:' && !isThisMachine(url.host))
    return fail({ kind: 'mixed-content', host: url.host });
  if (url.protocol === 'http:' && !isAskedByHttp(url.host))
    return fail({ kind: 'only-localhost', host: url.host, instead: atLocalhost(url) });
  url.hash = url.hostname === 'gist.github.com' ? url.hash : '';
  const raw = rawUrl(url);
  return { ok: true, address: { ...raw, host: new URL(raw.url).host } };
}

/**
 * The hosts that a user lets the page ask for a document: the one they named, and the one it redirected to.
 * What a page on the web redirects to on this machine is nothing they can have known of.
 *
 * @param found Where the document was found in the end.
 * @example agreedHosts('https://x.example/latest', 'https://cdn.example/v1.yaml') // ['x.example', 'cdn.example']
 */
export function agreedHosts(asked: string, found: string): readonly string[] {
  const [from, to] = [asked, found].map((url) => urlOf(url));
  if (!from) return [];
  const isKnown = to && (!isThisMachine(to.host) || isThisMachine(from.host));
  return [...new Set(isKnown ? [from.host, to.host] : [from.host])];
}

function parse(typed: string): URL | undefined {
  if (typed === '' || /\s/.test(typed)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) || /^(about|blob|data|file|javascript|mailto):/i.test(typed))
    return urlOf(typed);
  const [host = ''] = /^[^/?#]*/.exec(typed) ?? [];
  if (/[.:]|^localhost$/i.test(host) && isThisMachine(host)) return urlOf(`http://${typed}`);
  const bare = typed.replace(/^\/\//, '');
  return /^[^/?#:]+\.[^/?#:]+/.test(bare) ? urlOf(`https://${bare}`) : undefined;
}

/** The same place under the name that the page may ask this machine by. */
function atLocalhost({ href }: URL): string {
  const url = new URL(href);
  url.hostname = 'localhost';
  return url.href;
}

function fail(failure: RemoteFailure): ReadAddress {
  return { ok: false, failure };
}
