import type { CallbackRequest } from '../document/model.ts';
import type { FlowEdge, FlowNode, FlowSection, FlowSectionKind } from './flow.types.ts';
import type { FlowEntry } from './flowEntries.ts';
import { groupCallbacks, groupId } from './groupCallbacks.ts';
import { laneLabels, otherParty } from './laneLabels.ts';

export interface SectionInput {
  readonly kind: FlowSectionKind;
  /** Index of this section in the graph. */
  readonly section: number;
  /** Indices of the entries that are its operations. */
  readonly rows: readonly number[];
  readonly entries: readonly FlowEntry[];
  /** Indices of the entries that stay under each entry. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly matchedText: readonly boolean[];
  readonly expandedGroups: ReadonlySet<string>;
}

export interface SectionParts {
  readonly section: FlowSection;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** The nodes and edges of one section, parents first, from entries that the filter kept. */
export function buildSection(input: SectionInput): SectionParts {
  const { kind, section, entries } = input;
  const sender = entries[input.rows[0] ?? -1]?.operation.sender ?? 'consumer';
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];
  const sentBy = kind === 'unused' ? undefined : `party:${kind}`;
  if (sentBy !== undefined) nodes.push({ kind: 'party', id: sentBy, lane: 0, section, party: sender });

  let laneCount = 2;
  const pending = input.rows.toReversed().map((index): Task => ({ index }));
  for (let task = pending.pop(); task !== undefined; task = pending.pop()) {
    const entry = entries[task.index];
    if (entry === undefined) continue;
    const node = nodeOf(entry, task, section);
    laneCount = Math.max(laneCount, node.lane + 1);
    nodes.push(node);
    const below = node.kind === 'group' ? [] : tasksBelow(task.index, node.id, input);
    for (const next of below.toReversed()) pending.push(next);
    const source = entry.kind === 'callback' ? entry.callback.parentId : sentBy;
    // An open group is a heading; the edges go to its members.
    if (source === undefined || (node.kind === 'group' && node.expanded)) continue;
    const from = entry.kind === 'callback' ? entry.callback.sender : entry.operation.sender;
    edges.push({ id: node.id, source, target: node.id, from, to: otherParty(from) });
  }
  return { section: { kind, sender, laneLabels: laneLabels(kind, sender, laneCount) }, nodes, edges };
}

/** What to place next: the request at an index, or a group that stands for several and starts with that one. */
interface Task {
  readonly index: number;
  readonly groupId?: string;
  readonly members?: readonly CallbackRequest[];
  readonly expanded?: boolean;
}

function tasksBelow(parent: number, parentId: string, input: SectionInput): readonly Task[] {
  const below = (input.children.get(parent) ?? []).flatMap((index) => {
    const entry = input.entries[index];
    return entry?.kind === 'callback' ? [{ index, callback: entry.callback }] : [];
  });
  const groups = groupCallbacks(
    below,
    (item) => item.callback,
    (item) => input.matchedText[item.index] !== true,
  );
  return groups.flatMap(({ key, items }): readonly Task[] => {
    const first = items[0];
    if (key === undefined || first === undefined) return items.map(({ index }) => ({ index }));
    const group = groupId(parentId, key);
    const expanded = input.expandedGroups.has(group);
    const members = items.map((item) => item.callback);
    const heading = { index: first.index, groupId: group, members, expanded };
    if (!expanded) return [heading];
    return [heading, ...items.map(({ index }) => ({ index, groupId: group }))];
  });
}

function nodeOf(entry: FlowEntry, task: Task, section: number): FlowNode {
  const lane = entry.depth + 1;
  if (entry.kind === 'operation') {
    const { operation } = entry;
    return { kind: 'operation', id: operation.id, lane, section, operation };
  }
  const { operation, callback } = entry;
  const { parentId } = callback;
  const place = { lane, section, operationId: operation.id, parentId };
  if (task.members === undefined || task.groupId === undefined) {
    const group = task.groupId === undefined ? {} : { groupId: task.groupId };
    return { ...place, kind: 'callback', id: callback.id, callback, ...group };
  }
  return {
    ...place,
    kind: 'group',
    id: task.groupId,
    expanded: task.expanded === true,
    members: task.members,
  };
}
