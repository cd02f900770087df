import { type FlowGraph, type FlowNode, type FlowSection, LANES } from '../../openapi/flow/index.ts';

type FlowRowNode = Exclude<FlowNode, { kind: 'party' }>;

/** A node as a line of the list. */
export interface FlowRow {
  readonly node: FlowRowNode;
  /** 0 for headings and operations, 1 for their callbacks, 2 and on for nested ones. */
  readonly depth: number;
  /** Above the first request behind a node, and above its first link: from whom to whom. */
  readonly caption: string | undefined;
  /** Its number in its section, from 1. */
  readonly position: number;
}

export interface FlowRowSection {
  readonly section: FlowSection;
  readonly rows: readonly FlowRow[];
}

/** The flow as lines to read from top to bottom, section by section. */
export function flowRows({ sections, nodes }: FlowGraph): readonly FlowRowSection[] {
  const lists = sections.map((section) => ({ section, rows: [] as FlowRow[] }));
  const captioned = new Set<string>();
  for (const node of nodes) {
    const rows = lists[node.section]?.rows;
    if (node.kind === 'party' || rows === undefined) continue;
    const caption = 'parentId' in node ? captionOf(node) : undefined;
    const shown = 'parentId' in node ? `${caption} ${node.parentId}` : '';
    const isFirst = caption !== undefined && !captioned.has(shown);
    if (isFirst) captioned.add(shown);
    rows.push({
      node,
      depth: Math.max(0, node.lane - LANES.operation),
      caption: isFirst ? caption : undefined,
      position: rows.length + 1,
    });
  }
  return lists;
}

/** Deeper than this, callbacks are no further to the right: a phone has no room, so the caption says how deep. */
export const DEEPEST_INDENT = 4;

function captionOf(node: FlowRowNode): string | undefined {
  const sender = node.kind === 'group' ? node.members[0]?.sender : senderOf(node);
  if (sender === undefined) return undefined;
  const other = sender === 'consumer' ? 'provider' : 'consumer';
  const depth = node.lane - LANES.operation;
  const level = depth > DEEPEST_INDENT ? `Level ${depth}: ` : '';
  return `${level}API ${sender} → API ${other}`;
}

function senderOf(node: FlowRowNode) {
  return node.kind === 'callback' ? node.callback.sender : undefined;
}
