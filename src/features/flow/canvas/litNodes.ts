import type { FlowGraph } from '../../../openapi/flow/index.ts';
import { highlightOf } from '../flowNodes.ts';
import type { FlowViewProps } from '../flowPane.types.ts';

/** Ids of all nodes from the party that sends first to the selected callback request, closed groups included. */
export function litNodes(
  graph: FlowGraph,
  view: Pick<FlowViewProps, 'path' | 'selection'>,
): ReadonlySet<string> {
  const lit = new Set<string>();
  const sections = new Set<number>();
  for (const node of graph.nodes) {
    if (highlightOf(node, view) === 'none') continue;
    lit.add(node.id);
    sections.add(node.section);
  }
  for (const node of graph.nodes) if (node.kind === 'party' && sections.has(node.section)) lit.add(node.id);
  return lit;
}
