import type { DocumentRange } from '../source/range.ts';
import { allCallbacks, allWebhooks } from '../workspace/lookup.ts';
import type { Analysis, CallbackRequest, Webhook } from '../workspace/model.ts';
import { partsInDocument } from './partsInDocument.ts';

/** The part of a callback at an offset. */
export interface CallbackPosition {
  /** Or the webhook's. */
  readonly callbackId: string;
  /** Index into the parts of the simulated key, where the offset is in an expression. */
  readonly part?: number;
  /** Index into the expressions of a link, where the offset is in one. */
  readonly expression?: number;
}

/**
 * Finds the callback request or link that a place in a document belongs to: in an expression of its key, else in the request
 * itself, else in its key's path item, else at its name; outside of all callbacks, the webhook.
 *
 * @param preferred The callback request to name where several are there, as in a component that many
 *   operations refer to or in a path item with several methods.
 * @returns The innermost one; `undefined` outside of callbacks and webhooks.
 * @example callbackAt(analysis, 'api.yaml', offset) // { callbackId: '…', part: 0 }
 */
export function callbackAt(
  analysis: Analysis,
  uri: string,
  offset: number,
  preferred?: string,
): CallbackPosition | undefined {
  const callback =
    narrowest([...allCallbacks(analysis), ...(analysis.links ?? [])], uri, offset, preferred) ??
    narrowest(allWebhooks(analysis), uri, offset, preferred);
  if (!callback) return undefined;
  if (!('key' in callback)) return { callbackId: callback.id };
  if (callback.link) {
    const expression = callback.link.expressions.findIndex(({ range }) => covers(range, uri, offset));
    return { callbackId: callback.id, ...(expression >= 0 && { expression }) };
  }
  const part = partAt(callback, uri, offset);
  return part === undefined ? { callbackId: callback.id } : { callbackId: callback.id, part };
}

function narrowest<Request extends CallbackRequest | Webhook>(
  requests: readonly Request[],
  uri: string,
  offset: number,
  preferred: string | undefined,
): Request | undefined {
  let best: { readonly request: Request; readonly size: number } | undefined;
  for (const request of requests) {
    const size = sizeAround(request, uri, offset);
    if (size === undefined) continue;
    const wins = best === undefined || size < best.size || (size === best.size && request.id === preferred);
    if (wins) best = { request, size };
  }
  return best?.request;
}

function partAt(callback: CallbackRequest, uri: string, offset: number): number | undefined {
  if (!covers(callback.keyRange, uri, offset)) return undefined;
  const parts = partsInDocument(callback);
  const at = (found: (range: DocumentRange) => boolean) =>
    parts.findIndex(
      ({ written, ranges }) => !written.every((each) => isLiteral(callback, each)) && ranges.some(found),
    );
  // Between two expressions, the one that starts there.
  const inside = at((range) => range.uri === uri && range.start <= offset && offset < range.end);
  const index = inside === -1 ? at((range) => covers(range, uri, offset)) : inside;
  return index === -1 ? undefined : index;
}

function isLiteral({ parsed }: CallbackRequest, index: number): boolean {
  return parsed.parts[index]?.kind === 'literal';
}

/** How much text the narrowest span around the offset has. */
function sizeAround(request: CallbackRequest | Webhook, uri: string, offset: number): number | undefined {
  const { extent, nameRange } = request;
  // A link that a response refers to is written elsewhere.
  const linked = 'link' in request ? (request.link?.expressions ?? []).map(({ range }) => range) : [];
  const ranges = [extent, nameRange, ...linked, 'keyExtent' in request ? request.keyExtent : undefined];
  const sizes = ranges.flatMap((range) =>
    range && covers(range, uri, offset) ? [range.end - range.start] : [],
  );
  return sizes.length === 0 ? undefined : sizes.reduce((least, size) => Math.min(least, size));
}

/** A caret is between characters, so both ends count. */
function covers(range: DocumentRange, uri: string, offset: number): boolean {
  return range.uri === uri && range.start <= offset && offset <= range.end;
}
