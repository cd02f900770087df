import type { Range } from '../source/range.ts';
import { allCallbacks, allWebhooks } from '../workspace/lookup.ts';
import type { Analysis, CallbackRequest, Webhook } from '../workspace/model.ts';

/** The callback requests and webhooks of one definition in the text: several where operations share a component. */
export interface CallbackPlace {
  /** The method's key; the name of a link. */
  readonly range: Range;
  readonly callbacks: readonly (CallbackRequest | Webhook)[];
}

const known = new WeakMap<Analysis, Map<string, readonly CallbackPlace[]>>();

/**
 * The places of one document where callback requests and webhooks are defined, in the order of the text.
 *
 * @example callbackPlaces(analysis, 'api.yaml')[0]?.callbacks.length // 1
 */
export function callbackPlaces(analysis: Analysis, uri: string): readonly CallbackPlace[] {
  const byUri = known.get(analysis) ?? new Map<string, readonly CallbackPlace[]>();
  known.set(analysis, byUri);
  const places = byUri.get(uri) ?? collectPlaces(analysis, uri);
  byUri.set(uri, places);
  return places;
}

function collectPlaces(analysis: Analysis, uri: string): readonly CallbackPlace[] {
  const byStart = new Map<number, { range: Range; callbacks: (CallbackRequest | Webhook)[] }>();
  for (const callback of [...allCallbacks(analysis), ...allWebhooks(analysis), ...(analysis.links ?? [])]) {
    const { range } = callback;
    if (range.uri !== uri) continue;
    const place = byStart.get(range.start);
    if (place) place.callbacks.push(callback);
    else byStart.set(range.start, { range, callbacks: [callback] });
  }
  return [...byStart.values()].sort((one, other) => one.range.start - other.range.start);
}

/** The callback request whose key is at an offset, and the part of the key there. */
export interface KeyHit {
  readonly callback: CallbackRequest;
  /** Index in `parsed.parts`; absent between the parts, on quotes. */
  readonly part?: number;
}

/**
 * Finds the callback key at an offset.
 *
 * @param preferred Which callback request to take where several share the key: the selected one.
 * @example callbackKeyAt(analysis, 'api.yaml', 260, undefined)?.callback.key // '{$request.query.url}'
 */
export function callbackKeyAt(
  analysis: Analysis,
  uri: string,
  offset: number,
  preferred: string | undefined,
): KeyHit | undefined {
  const hits = allCallbacks(analysis).filter(
    ({ keyRange }) => keyRange.uri === uri && keyRange.start <= offset && offset <= keyRange.end,
  );
  const callback = hits.find(({ id }) => id === preferred) ?? hits[0];
  if (!callback) return undefined;
  const part = callback.partRanges.findIndex((range) => range.start <= offset && offset < range.end);
  return part < 0 ? { callback } : { callback, part };
}
