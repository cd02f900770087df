import {
  type ExchangeEdits,
  linkOf,
  minorOfKind,
  type OperationDetail,
  requestPath,
} from '../openapi/index.ts';
import type { LinkSimulation } from '../openapi/links/index.ts';
import { own } from '../openapi/source/index.ts';
import { type Simulated, simulateCallback } from './simulations.ts';
import type { LinkTools, Model } from './state.ts';
import type { Work } from './work.ts';

/** A link with the exchange it is evaluated against and the next request that came of it. */
export interface SimulatedLink extends Simulated {
  readonly simulation: LinkSimulation;
  /** Absent where the link leads nowhere. */
  readonly target: OperationDetail | undefined;
  readonly targetEdits: ExchangeEdits;
}

const NO_EDITS: ExchangeEdits = {};

interface Memo {
  readonly inputs: readonly unknown[];
  readonly simulated: SimulatedLink;
}

/** Remembered by object identity, as simulations of callbacks are. */
const memos = new WeakMap<object, Memo>();

/**
 * Simulates a link with the samples as edited: the exchange that has its response, and those of its target.
 *
 * @param work Its edits, and the readings, by which an enclosing callback has its URL, too.
 * @param tools Absent until they are loaded.
 * @returns `undefined` where the id is not that of a link, or what it needs is not loaded.
 */
export function simulateLinked(
  model: Model,
  { edits, review }: Pick<Work, 'edits' | 'review'>,
  id: string,
  tools: LinkTools | undefined,
): SimulatedLink | undefined {
  const request = linkOf(model.analysis, id);
  const parent = requestPath(model.analysis, id).at(-2);
  const parentDetail = parent && own(model.details, parent.id);
  if (!request || !parent || !parentDetail || !tools) return undefined;
  const { link } = request;
  const target = link.target && own(model.details, link.target.id);
  if (link.target && !target) return undefined;
  const outer = simulateCallback(model, edits, parent.id, review.readings)?.simulation.callbackUrl;
  const outerUrl = outer?.kind === 'url' ? outer.url : undefined;
  const parentEdits = own(edits, parent.id) ?? NO_EDITS;
  const targetEdits = (link.target && own(edits, link.target.id)) ?? NO_EDITS;
  const loneBraces = review.readings?.braces;
  const inputs = [parentDetail, target, outerUrl, parentEdits, targetEdits, tools, loneBraces];
  const known = memos.get(request);
  if (known && inputs.every((each, index) => each === known.inputs[index])) return known.simulated;
  const exchange = tools.linkExchange(parentDetail, parentEdits, link.status, outerUrl);
  const simulation = tools.simulateLink(link, exchange, target, {
    minor: minorOfKind(model.analysis.kind),
    edits: targetEdits,
    ...(loneBraces && { loneBraces }),
    parties: { sender: parent.sender, receiver: parent.sender === 'consumer' ? 'provider' : 'consumer' },
  });
  const simulated = {
    parent,
    parentDetail,
    parentEdits,
    callback: request,
    exchange,
    simulation,
    target,
    targetEdits,
  };
  memos.set(request, { inputs, simulated });
  return simulated;
}
