import type { FlowGraph } from '../../openapi/flow/index.ts';
import type { CallbackRequest } from '../../openapi/index.ts';

/** The first callback request that the flow shows, in reading order; of a closed group its first one. */
export function firstMatch({ nodes }: FlowGraph): { operationId: string; callbackId: string } | undefined {
  for (const node of nodes) {
    if (node.kind !== 'callback' && node.kind !== 'group') continue;
    const found: CallbackRequest | undefined = node.kind === 'group' ? node.members[0] : node.callback;
    if (found !== undefined) return { operationId: node.operationId, callbackId: found.id };
  }
  return undefined;
}
