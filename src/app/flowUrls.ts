import type { ExchangeEdits, Simulation, SourceKind } from '../openapi/index.ts';
import { allCallbacks } from '../openapi/index.ts';
import { simulateCallback } from '../store/simulations.ts';
import type { Model } from '../store/state.ts';

export type FlowUrl =
  | {
      readonly kind: 'url';
      readonly parts: readonly { readonly text: string; readonly sourceKind?: SourceKind }[];
    }
  | { readonly kind: 'none'; readonly reason: string };

/** What the flow's nodes show: the URL, in coloured pieces, of every callback request whose samples are loaded. */
export function flowUrls(
  model: Model,
  edits: Readonly<Record<string, ExchangeEdits>>,
): ReadonlyMap<string, FlowUrl> {
  const urls = new Map<string, FlowUrl>();
  for (const callback of allCallbacks(model.analysis)) {
    // Cheap to ask: without the parent's details there is nothing to simulate.
    if (!Object.hasOwn(model.details, callback.parentId)) continue;
    const simulated = simulateCallback(model, edits, callback.id);
    if (simulated) urls.set(callback.id, flowUrl(simulated.simulation));
  }
  return urls;
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
