import type { ExchangeEdits, Readings, Simulation, SourceKind } from '../openapi/index.ts';
import { ancestorsOf, linkOf, requestPath } from '../openapi/index.ts';
import { simulateLinked } from '../store/simulateLinked.ts';
import { simulateCallback } from '../store/simulations.ts';
import type { LinkTools, Model } from '../store/state.ts';

export type FlowUrl =
  | {
      readonly kind: 'url';
      readonly parts: readonly { readonly text: string; readonly sourceKind?: SourceKind }[];
    }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * What the flow's nodes show: the URL, in coloured pieces, of every callback request whose samples are loaded. Each is
 * worked out when a node asks for it: a keystroke in a sample costs as many as are on screen.
 */
export function flowUrls(
  model: Model,
  edits: Readonly<Record<string, ExchangeEdits>>,
  readings?: Partial<Readings>,
  linkTools?: LinkTools,
) {
  const known = new Map<string, FlowUrl | undefined>();
  const get = (callbackId: string): FlowUrl | undefined => {
    if (!known.has(callbackId)) {
      const simulated = linkOf(model.analysis, callbackId)
        ? simulateLinked(model, { edits, review: readings ? { readings } : {} }, callbackId, linkTools)
        : simulateCallback(model, edits, callbackId, readings);
      known.set(callbackId, simulated && flowUrl(simulated.simulation));
    }
    return known.get(callbackId);
  };
  return { get, size: Object.keys(model.details).length };
}

/** The requests to describe before a callback request can be simulated, by id. */
export function detailsBehind({ analysis, details }: Model, callbackId: string): readonly string[] {
  const holders = linkOf(analysis, callbackId)
    ? ancestorsOf(analysis, callbackId)
    : requestPath(analysis, callbackId)
        .slice(0, -1)
        .map(({ id }) => id);
  return holders.flatMap((id) => (Object.hasOwn(details, id) ? [] : [id]));
}

function flowUrl({ callbackUrl, parts }: Simulation): FlowUrl {
  if (callbackUrl.kind === 'none') return { kind: 'none', reason: callbackUrl.reason };
  return {
    kind: 'url',
    parts: parts.map((part) =>
      part.kind === 'expression' && part.resolution.kind === 'resolved'
        ? { text: part.resolution.text, sourceKind: part.sourceKind }
        : { text: part.raw },
    ),
  };
}
