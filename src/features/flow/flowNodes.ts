import type { FlowGraph, FlowNode, FlowSelection } from '../../openapi/flow/index.ts';
import type { CallbackRequest } from '../../openapi/index.ts';
import type { FlowHighlight } from './FlowButton.tsx';
import type { FlowViewProps, SimulatedUrl } from './flowPane.types.ts';

/** Whether a node is closed and hides a callback request or its operation. */
export function hides(node: FlowNode, { operationId, callbackId }: FlowSelection): boolean {
  switch (node.kind) {
    case 'group':
      return !node.expanded && node.members.some(({ id }) => id === callbackId);
    case 'heading':
      return !node.expanded && node.operations.some(({ id }) => id === operationId);
    default:
      return false;
  }
}

/** The first callback request or webhook that the flow shows, in reading order; of a closed group its first one. */
export function firstMatch({ nodes }: FlowGraph): { operationId: string; callbackId: string } | undefined {
  for (const node of nodes) {
    if (node.kind === 'operation' && node.urlKind) return { operationId: node.id, callbackId: node.id };
    if (node.kind !== 'callback' && node.kind !== 'group') continue;
    const found: CallbackRequest | undefined = node.kind === 'group' ? node.members[0] : node.callback;
    if (found !== undefined) return { operationId: node.operationId, callbackId: found.id };
  }
  return undefined;
}

/** The URL that a node shows: its own, or the one that all callback requests of a group share. */
export function urlOfNode(node: FlowNode, urls: FlowViewProps['urls']): SimulatedUrl | undefined {
  const simulated = simulatedOf(node);
  return simulated && urls.get(simulated.id);
}

/** The callback request whose URL a node shows. */
export function simulatedOf(node: FlowNode): CallbackRequest | undefined {
  if (node.kind === 'group') return node.members[0];
  return node.kind === 'callback' && node.groupId === undefined ? node.callback : undefined;
}

/** How a node takes part in the selection. A closed group or heading represents what it hides. */
export function highlightOf(
  node: FlowNode,
  { path, selection }: Pick<FlowViewProps, 'path' | 'selection'>,
): FlowHighlight {
  const selectable = node.kind === 'callback' || (node.kind === 'operation' && node.urlKind !== undefined);
  if (selectable && node.id === selection?.callbackId && path.has(node.id)) return 'selected';
  if (node.kind === 'group') {
    return !node.expanded && node.members.some(({ id }) => path.has(id)) ? 'path' : 'none';
  }
  if (node.kind === 'heading') {
    return !node.expanded && node.operations.some(({ id }) => path.has(id)) ? 'path' : 'none';
  }
  return path.has(node.id) ? 'path' : 'none';
}
