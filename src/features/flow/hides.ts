import type { FlowNode, FlowSelection } from '../../openapi/flow/index.ts';

/** Whether a node is closed and stands for a callback request, or for the operation that it belongs to. */
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
