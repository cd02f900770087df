import type { OperationDetail } from '../exchange/detail.ts';
import { matchTemplate, matchUrl, templateParts } from './matchUrl.ts';
import type { PastedRequest } from './wire.types.ts';

/** What of a request says where it goes. */
type Target = Pick<PastedRequest, 'method' | 'url'>;

/** What of an operation says what goes there. */
interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly origin: string;
}

/**
 * Finds the operations that a request may be for, by method and path. Servers are not known yet, so that any beginning
 * of the URL may be one of theirs.
 *
 * @param operations Of an analysis. Only those under `paths` have a path.
 * @returns The most specific first: a path that is written out comes before one with names (Paths Object).
 * @example operationsFor(analysis.operations, { method: 'POST', url: 'https://a.example/v1/streams' })[0]?.path // '/streams'
 */
export function operationsFor<T extends Operation>(operations: readonly T[], request: Target): readonly T[] {
  const segments = addressOf(request.url)
    .replace(/^[^:/]*:\/\/[^/]*/, '')
    .split('/');
  return operations
    .filter(({ origin, method, path }) => {
      return origin === 'path' && sameMethod(method, request.method) && endsIn(segments, path);
    })
    .toSorted((one, other) => literalLength(other.path) - literalLength(one.path));
}

/**
 * Tells how well a request fits an operation.
 *
 * @param url For a callback request, the callback URL, which is all that it goes to.
 * @returns `server` where the URL is at one of the operation's servers, `path` where only its end fits.
 */
function fitOf(detail: OperationDetail, request: Target, url?: string): 'server' | 'path' | undefined {
  if (!sameMethod(detail.method, request.method)) return undefined;
  if (detail.isCallback) return url !== undefined && sameAddress(url, request.url) ? 'server' : undefined;
  // Its URL is registered outside of the description, so it may be any.
  if (detail.isWebhook) return 'path';
  const match = matchUrl(detail, addressOf(request.url));
  return match && (match.server === undefined ? 'path' : 'server');
}

/**
 * Whether a request goes to a URL. The query does not count, since a request may add to it; nor does what raw messages
 * do not say: the scheme, and sometimes the host.
 *
 * @example sameAddress('https://a.example/x', 'https://a.example/x?y=1') // true
 */
export function sameAddress(url: string, pasted: string): boolean {
  const address = addressOf(url).replace(/^[^:/]*:/, '');
  const wanted = addressOf(pasted).replace(/^[^:/]*:(?=\/\/)/, '');
  const path = address.replace(/^\/\/[^/]*/, '');
  return withRoot(wanted) === withRoot(address) || (/^\/(?!\/)/.test(wanted) && wanted === (path || '/'));
}

/**
 * Without query and fragment.
 *
 * @example addressOf('https://a.example/x?y#z') // 'https://a.example/x'
 */
export function addressOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

function sameMethod(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

function endsIn(segments: readonly string[], template: string): boolean {
  const path = `/${template.replace(/^\//, '')}`;
  const count = path.split('/').length - 1;
  const end = `/${segments.slice(-count).join('/')}`;
  return (
    matchTemplate(
      templateParts(path, (_, value) => value !== ''),
      end,
    ) !== undefined
  );
}

function literalLength(path: string): number {
  return path.replace(/\{[^{}]*\}/g, '').length;
}

/** `https://a.example` and `https://a.example/` are one. */
function withRoot(address: string): string {
  return address.replace(/^(\/\/[^/]*)$/, '$1/');
}

/** The exchange on screen: a request, and the callback request that answers to it. */
export interface OnScreen {
  readonly parent: OperationDetail;
  /** Where the parent is sent, if it is a callback request itself. */
  readonly parentUrl?: string | undefined;
  readonly callback: OperationDetail;
  readonly callbackUrl?: string | undefined;
}

/**
 * Chooses the operation that a pasted request fills: one on screen where the request fits it, else any that it fits.
 *
 * @param candidates Details of `operationsFor`, in its order.
 * @returns The shown `parent` if nothing fits, so that at least the names match.
 * @example chooseTarget({ method: 'POST', url: 'https://a.example/streams' }, onScreen, candidates).path // '/streams'
 */
export function chooseTarget(
  request: Pick<PastedRequest, 'method' | 'url'>,
  { parent, parentUrl, callback, callbackUrl }: OnScreen,
  candidates: readonly OperationDetail[],
): OperationDetail {
  if (parent.isCallback && fitOf(parent, request, parentUrl)) return parent;
  const atServer = candidates.find((each) => fitOf(each, request) === 'server');
  if (atServer) return atServer;
  if (fitOf(callback, request, callbackUrl)) return callback;
  if (!parent.isCallback && fitOf(parent, request)) return parent;
  return candidates.find((each) => fitOf(each, request)) ?? parent;
}
