import type { ExchangeBody } from '../../../openapi/http/index.ts';
import type { MediaDetail } from '../../../openapi/index.ts';
import { isArray, isObject, type JsonValue } from '../../../openapi/source/index.ts';

/** Where a body's sample comes from, in words; nothing for a whole example of the document, or what was typed. */
export function originWords(media: MediaDetail, body: ExchangeBody, edited: boolean): string | undefined {
  if (body.kind !== 'data') return undefined;
  const { generated, value } = body;
  const followed = media.followed === true && !edited ? ', with its `$ref` followed' : '';
  if (generated.length === 0) {
    if (edited) return undefined;
    if (media.assembled) return `from the document's examples${followed}`;
    return followed === '' ? undefined : `from the document's example${followed}`;
  }
  return `${!edited && generated.length >= leavesOf(value) ? 'generated' : 'partly generated'}${followed}`;
}

/** Values that hold no others: what a sample is made of. */
function leavesOf(value: JsonValue): number {
  const inner = isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return inner.length === 0 ? 1 : inner.reduce<number>((sum, each) => sum + leavesOf(each), 0);
}
