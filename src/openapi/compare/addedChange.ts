import { buildExchange } from '../exchange/buildExchange.ts';
import { simulate } from '../simulation/simulate.ts';
import { inlineCode } from '../source/words.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';
import type { ChangeDraft } from './changeWriter.ts';
import type { CompareSettings } from './compare.types.ts';
import { nameRange } from './compareRequest.ts';
import { normalKey } from './keyReading.ts';
import { type CompareContext, hasKey, type RequestView, requestName } from './requestView.ts';

/** Callbacks of one operation whose URLs are compared with that of a new one. */
const MOST_OTHERS = 50;

/**
 * What to say of a callback that is new: whether its requests arrive where others arrived before.
 *
 * @param others The callbacks that the same request had before.
 * @example addedChange(context, view, others, {}).rule // 'addedThere'
 */
export function addedChange(
  context: CompareContext,
  view: RequestView,
  others: readonly CallbackRequest[],
  settings: CompareSettings,
): ChangeDraft {
  const { node } = view;
  const noun = hasKey(node) ? 'callback' : 'webhook';
  const there = hasKey(node) ? findThere(context, view, node, others, settings) : undefined;
  const name = inlineCode(requestName(node));
  return {
    rule: there || !hasKey(node) ? 'addedThere' : 'added',
    what: there
      ? `The ${noun} ${name} is new, at the same URL as ${inlineCode(there.name)}.`
      : `The ${noun} ${name} is new.`,
    after: { place: node.place, range: nameRange(node), text: `${requestName(node)} ${node.method}` },
    ...(!hasKey(node) && {
      reason: 'An event that the receiver does not know may arrive at the URL that it registered.',
    }),
  };
}

function findThere(
  { after: { description, minor } }: CompareContext,
  { parent }: RequestView,
  node: CallbackRequest,
  others: readonly CallbackRequest[],
  { readings }: CompareSettings,
): CallbackRequest | undefined {
  const key = normalKey(node).text;
  const same = others.find((other) => normalKey(other).text === key);
  if (same) return same;
  const detail = parent && description.describe(parent.node.id);
  if (!detail) return undefined;
  const exchange = buildExchange(detail, {});
  const urlOf = (each: CallbackRequest) => {
    const { callbackUrl } = simulate(readingOf(each).parsed, exchange, {
      minor,
      ...(readings && { readings }),
    });
    return callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
  };
  const url = urlOf(node);
  return url === undefined ? undefined : others.slice(0, MOST_OTHERS).find((other) => urlOf(other) === url);
}
