import { isWebhook, otherParty } from '../workspace/lookup.ts';
import type { FlowEdge, FlowNode, FlowOpenness, FlowSection, FlowSectionKind } from './flow.types.ts';
import type { FlowEntry } from './flowEntries.ts';
import type { OperationHeading } from './headings.ts';
import { callbackLane, LANES, type LaneContent, laneLabels } from './lanes.ts';
import {
  type GroupTask,
  type HeadingTask,
  type RequestTask,
  rowTasks,
  type SectionTask,
  tasksBelow,
} from './sectionTasks.ts';
import { urlKindOf } from './urlKinds.ts';

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
  /** By the id of the operation. */
  readonly headings: ReadonlyMap<string, OperationHeading>;
  readonly openHeadings: FlowOpenness;
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
  if (sentBy !== undefined)
    nodes.push({ kind: 'party', id: sentBy, lane: LANES.sender, section, party: sender });

  const pending = rowTasks(input).toReversed();
  for (let task = pending.pop(); task !== undefined; task = pending.pop()) {
    const node = nodeOf(task, input);
    if (node === undefined) continue;
    nodes.push(node);
    const under = task.kind === 'request' ? tasksBelow(task.index, node.id, input) : [];
    for (const next of under.toReversed()) pending.push(next);
    const source = 'parentId' in node ? node.parentId : sentBy;
    // An open group is a heading; the edges go to its members.
    if (source === undefined || ('expanded' in node && node.expanded)) continue;
    const from = senderOf(task, input) ?? sender;
    const kind = 'urlKind' in node ? { urlKind: node.urlKind } : {};
    edges.push({ id: node.id, source, target: node.id, from, to: otherParty(from), ...kind });
  }
  // Closed groups count too: lanes stay where they are when one opens.
  const content = contentOfLanes(input);
  const laneCount = [...content.keys()].reduce((most, lane) => Math.max(most, lane), LANES.operation) + 1;
  return {
    section: { kind, sender, laneLabels: laneLabels(kind, sender, laneCount, content) },
    nodes,
    edges,
  };
}

function nodeOf(task: SectionTask, input: SectionInput): FlowNode | undefined {
  switch (task.kind) {
    case 'heading':
      return headingNode(task, input);
    case 'group':
      return groupNode(task, input);
    case 'request':
      return requestNode(task, input);
  }
}

function headingNode({ heading, rows, expanded }: HeadingTask, input: SectionInput): FlowNode {
  const { section, entries } = input;
  const indices = rows.flatMap((index) => below(index, input));
  const under = indices.map((index) => entries[index]);
  const links = under.filter((entry) => entry?.kind === 'callback' && entry.callback.link).length;
  const callbacks = under.length - links;
  const operations = rows.flatMap((index) => entries[index]?.operation ?? []);
  return {
    kind: 'heading',
    ...heading,
    lane: LANES.operation,
    section,
    expanded,
    operations,
    callbacks,
    links,
    hidden: expanded ? [] : idsOf([...rows, ...indices], input),
  };
}

function groupNode(task: GroupTask, input: SectionInput): FlowNode | undefined {
  const { section, entries } = input;
  const entry = entries[task.index];
  if (entry?.kind !== 'callback') return undefined;
  const { operation, callback, depth } = entry;
  const { groupId: id, expanded, members, indices } = task;
  const all = expanded ? [] : [...indices, ...indices.flatMap((index) => below(index, input))];
  const place = {
    lane: callbackLane(depth),
    section,
    operationId: operation.id,
    parentId: callback.parentId,
  };
  return {
    ...place,
    kind: 'group',
    id,
    urlKind: urlKindOf(callback),
    expanded,
    members,
    hidden: idsOf(all, input),
  };
}

function requestNode(task: RequestTask, { section, entries }: SectionInput): FlowNode | undefined {
  const entry = entries[task.index];
  if (entry === undefined) return undefined;
  const { operation } = entry;
  if (entry.kind === 'operation') {
    const heading = task.headingId === undefined ? {} : { headingId: task.headingId };
    const registered = isWebhook(operation) ? { urlKind: 'registered' as const } : {};
    const place = { lane: LANES.operation, section };
    return { kind: 'operation', id: operation.id, ...place, operation, ...heading, ...registered };
  }
  const { callback, depth } = entry;
  const { id, parentId } = callback;
  const group = task.groupId === undefined ? {} : { groupId: task.groupId };
  const place = { lane: callbackLane(depth), section, operationId: operation.id, parentId };
  return { ...place, kind: 'callback', id, callback, urlKind: urlKindOf(callback), ...group };
}

function senderOf(task: SectionTask, { entries }: SectionInput) {
  const entry = task.kind === 'heading' ? undefined : entries[task.index];
  return entry?.kind === 'callback' ? entry.callback.sender : entry?.operation.sender;
}

/** By lane: whether what is there are links, callbacks, or both. */
function contentOfLanes(input: SectionInput): ReadonlyMap<number, LaneContent> {
  const lanes = new Map<number, LaneContent>();
  for (const row of input.rows) {
    for (const index of below(row, input)) {
      const entry = input.entries[index];
      if (entry?.kind !== 'callback') continue;
      const lane = callbackLane(entry.depth);
      const content = entry.callback.link ? 'links' : 'callbacks';
      const before = lanes.get(lane);
      lanes.set(lane, before === undefined || before === content ? content : 'both');
    }
  }
  return lanes;
}

function idsOf(indices: readonly number[], { entries }: SectionInput): readonly string[] {
  return indices.flatMap((index) => {
    const entry = entries[index];
    if (entry === undefined) return [];
    return entry.kind === 'callback' ? entry.callback.id : entry.operation.id;
  });
}

/** Indices of everything that stays under an entry, however deep: the list grows while it is read. */
function below(index: number, { children }: SectionInput): readonly number[] {
  const found = [...(children.get(index) ?? [])];
  for (const at of found) for (const child of children.get(at) ?? []) found.push(child);
  return found;
}
