import { isWebhook } from '../workspace/lookup.ts';
import type { Operation } from '../workspace/model.ts';
import { buildSection } from './buildSection.ts';
import { filterFlow } from './filterFlow.ts';
import type {
  FlowCounts,
  FlowFilter,
  FlowGraph,
  FlowGrouping,
  FlowOpenness,
  FlowSectionKind,
} from './flow.types.ts';
import { type FlowEntry, flowEntries } from './flowEntries.ts';
import { groupBy } from './groupCallbacks.ts';
import { headingsOf } from './headings.ts';

export interface FlowOptions {
  readonly filter?: FlowFilter;
  /** Ids of the groups to show open; unknown ids do nothing. */
  readonly expandedGroups: ReadonlySet<string>;
  /** Without it, operations have no headings. */
  readonly grouping?: FlowGrouping;
  /** Which headings show their operations; without it, all do. */
  readonly openHeadings?: FlowOpenness;
}

/**
 * Turns operations into the flow: one row an operation, one node a callback request, nested ones further right.
 *
 * Operations keep their order within their section: paths first, then webhooks (whose roles turn round), then unused
 * components. Callback requests of one parent that share a key become one group. Operations that `grouping` gathers
 * follow a heading, in the place of the first of them; a closed heading replaces them.
 *
 * @returns A graph with ids and lanes and no positions; an empty one where nothing matches.
 * @example buildFlow(analysis.operations, { expandedGroups: new Set() }).nodes
 */
export function buildFlow(operations: readonly Operation[], options: FlowOptions): FlowGraph {
  const entries = flowEntries(operations);
  const { kept, matchedText } = filterFlow(entries, options.filter ?? NO_FILTER);
  const keptIndices = [...entries.keys()].filter((index) => kept[index] === true);
  const children = groupBy(keptIndices, (index) => entries[index]?.parent ?? -1);
  const headings = headingsOf(operations, options.grouping ?? 'none');
  const rows = groupBy(children.get(-1) ?? [], (index) => sectionOf(entries[index]));
  const parts = SECTION_ORDER.filter((kind) => rows.has(kind)).map((kind, section) =>
    buildSection({
      kind,
      section,
      rows: rows.get(kind) ?? [],
      entries,
      children,
      matchedText,
      expandedGroups: options.expandedGroups,
      headings,
      openHeadings: options.openHeadings ?? ALL_OPEN,
    }),
  );
  return {
    sections: parts.map((part) => part.section),
    nodes: parts.flatMap((part) => part.nodes),
    edges: parts.flatMap((part) => part.edges),
    laneCount: parts.reduce((most, part) => Math.max(most, part.section.laneLabels.length), 0),
    shown: count(entries, (index) => kept[index] === true),
    total: count(entries, () => true),
  };
}

const NO_FILTER: FlowFilter = { text: '', method: '', tag: '' };

const ALL_OPEN: FlowOpenness = { byDefault: true, except: new Set() };

const SECTION_ORDER = ['paths', 'webhooks', 'unused'] as const;

function sectionOf(entry: FlowEntry | undefined): FlowSectionKind | undefined {
  if (entry === undefined) return undefined;
  if (entry.operation.unused) return 'unused';
  return entry.operation.sender === 'provider' ? 'webhooks' : 'paths';
}

function count(entries: readonly FlowEntry[], counted: (index: number) => boolean): FlowCounts {
  let callbacks = 0;
  let operations = 0;
  let webhooks = 0;
  let unused = 0;
  let links = 0;
  entries.forEach((entry, index) => {
    if (!counted(index)) return;
    if (entry.kind === 'operation' && isWebhook(entry.operation)) webhooks += 1;
    else if (entry.kind === 'operation') operations += entry.operation.unused ? 0 : 1;
    else if (entry.callback.link) links += 1;
    else if (entry.operation.unused) unused += 1;
    else callbacks += 1;
  });
  return { callbacks, operations, webhooks, unused, links };
}
