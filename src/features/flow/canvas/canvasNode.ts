import type { PlacedNode } from '../../../openapi/flow/index.ts';
import type { CanvasNode, RequestNodeData } from './flowNodeTypes.tsx';

/** What changes about a node while its place stays. */
export type NodeLook = Omit<RequestNodeData, 'node'> & {
  /** Whether it is on the path to the selected callback request. */
  readonly isLit: boolean;
  /** Height of the lanes' header in pixels. */
  readonly header: number;
};

/** Remembered by place: React Flow draws a node again only where it is given another object. */
const known = new WeakMap<PlacedNode, { readonly look: NodeLook; readonly canvasNode: CanvasNode }>();

/** A placed node as React Flow wants it; the very same as long as it looks the same. */
export function canvasNode(box: PlacedNode, look: NodeLook): CanvasNode {
  const before = known.get(box);
  if (before !== undefined && looksSame(before.look, look)) return before.canvasNode;
  const made = makeNode(box, look);
  known.set(box, { look, canvasNode: made });
  return made;
}

function makeNode(box: PlacedNode, { isLit, header, ...data }: NodeLook): CanvasNode {
  const { node, x, y, width, height } = box;
  const place = {
    id: node.id,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    domAttributes: PLAIN,
  };
  if (node.kind === 'party') return { ...place, type: 'party', data: { box, isLit, header } };
  return { ...place, type: 'request', data: { node, ...data } };
}

function looksSame(one: NodeLook, other: NodeLook): boolean {
  return (
    one.highlight === other.highlight &&
    one.url === other.url &&
    one.tabIndex === other.tabIndex &&
    one.isWanted === other.isWanted &&
    one.handlers === other.handlers &&
    one.isLit === other.isLit &&
    one.header === other.header
  );
}

/** A node is a plain box around its button: no role description for something without a role. */
const PLAIN = { 'aria-roledescription': undefined };
