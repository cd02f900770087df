import type { Box, FlowLayout, FlowNode, PlacedNode } from '../../../openapi/flow/index.ts';

/** A node of the picture and everything under it: what assistive technology reads as a list of lists. */
export interface FlowBranch {
  readonly box: PlacedNode;
  readonly under: readonly FlowBranch[];
  /** Its number among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly count: number;
  /** What it and all under it take together. */
  readonly extent: Box;
}

/** The nodes of each section of a layout as trees; parties are in none. */
export function flowTrees({ nodes, sections }: FlowLayout): readonly (readonly FlowBranch[])[] {
  const below = new Map<string, PlacedNode[]>();
  const roots: PlacedNode[][] = sections.map(() => []);
  for (const box of nodes) {
    const { node } = box;
    if (node.kind === 'party') continue;
    below.set(node.id, []);
    const siblings = below.get(holderOf(node) ?? '') ?? roots[node.section];
    siblings?.push(box);
  }
  // From the last to the first: everything under a node comes after it.
  const branches = new Map<string, FlowBranch>();
  const branchesOf = (boxes: readonly PlacedNode[]) =>
    boxes.flatMap(({ node }) => branches.get(node.id) ?? []);
  const numbers = new Map<string, { position: number; count: number }>();
  for (const siblings of [...below.values(), ...roots]) {
    siblings.forEach(({ node }, index) => {
      numbers.set(node.id, { position: index + 1, count: siblings.length });
    });
  }
  for (const box of nodes.toReversed()) {
    const number = numbers.get(box.node.id);
    if (number === undefined) continue;
    const under = branchesOf(below.get(box.node.id) ?? []);
    branches.set(box.node.id, { box, under, ...number, extent: extentOf(box, under) });
  }
  return roots.map(branchesOf);
}

/** What a node is listed under: the group or request it belongs to, or the heading above it. */
function holderOf(node: FlowNode): string | undefined {
  if (node.kind === 'callback' && node.groupId !== undefined) return node.groupId;
  if (node.kind === 'operation') return node.headingId;
  return 'parentId' in node ? node.parentId : undefined;
}

/** Up to this many nodes everything is drawn, so that the browser's own search finds all of it. */
const DRAW_ALL_UP_TO = 150;

/**
 * Which branches to draw while `sight` is on screen.
 *
 * @param always Nodes that stay drawn wherever they are, and so what they are under: the one that Tab goes to, and the
 *   selected one.
 */
export function drawnBranches(
  { nodes }: FlowLayout,
  sight: Box,
  always: readonly (string | undefined)[],
): { readonly all: boolean; readonly isDrawn: (branch: FlowBranch) => boolean } {
  if (nodes.length <= DRAW_ALL_UP_TO) return { all: true, isDrawn: () => true };
  const holders = new Map(nodes.map(({ node }) => [node.id, holderOf(node)]));
  const kept = new Set<string>();
  for (const id of always) {
    for (let at = id; at !== undefined && !kept.has(at); at = holders.get(at)) kept.add(at);
  }
  return { all: false, isDrawn: ({ box, extent }) => meets(extent, sight) || kept.has(box.node.id) };
}

export function meets(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function extentOf({ x, y, width, height, travel }: PlacedNode, under: readonly FlowBranch[]): Box {
  let [top, right, bottom] = [y, x + width, y + height + travel];
  for (const { extent } of under) {
    top = Math.min(top, extent.y);
    right = Math.max(right, extent.x + extent.width);
    bottom = Math.max(bottom, extent.y + extent.height);
  }
  return { x, y: top, width: right - x, height: bottom - top };
}
