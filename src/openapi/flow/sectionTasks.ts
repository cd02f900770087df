import type { CallbackRequest } from '../workspace/model.ts';
import type { FlowOpenness } from './flow.types.ts';
import type { FlowEntry } from './flowEntries.ts';
import { groupBy, groupCallbacks, groupId } from './groupCallbacks.ts';
import type { OperationHeading } from './headings.ts';
import { isOpen } from './headings.ts';

/** What a section shows next, in reading order. */
export type SectionTask = RequestTask | GroupTask | HeadingTask;

/** The operation or callback request at an index. */
export interface RequestTask {
  readonly kind: 'request';
  readonly index: number;
  readonly groupId?: string;
  readonly headingId?: string;
}

/** Several callback requests with one key; they take the place of the first of them. */
export interface GroupTask {
  readonly kind: 'group';
  readonly index: number;
  /** Those of the members. */
  readonly indices: readonly number[];
  readonly groupId: string;
  readonly members: readonly CallbackRequest[];
  readonly expanded: boolean;
}

/** Several operations under one heading. */
export interface HeadingTask {
  readonly kind: 'heading';
  readonly heading: OperationHeading;
  readonly rows: readonly number[];
  readonly expanded: boolean;
}

interface RowsInput {
  /** Indices of the entries that are operations. */
  readonly rows: readonly number[];
  readonly entries: readonly FlowEntry[];
  readonly headings: ReadonlyMap<string, OperationHeading>;
  readonly openHeadings: FlowOpenness;
}

/** The operations of a section, gathered under their headings; a heading takes the place of its first operation. */
export function rowTasks({ rows, entries, headings, openHeadings }: RowsInput): readonly SectionTask[] {
  const headingOf = (index: number) => headings.get(entries[index]?.operation.id ?? '');
  const gathered = groupBy(rows, (index) => headingOf(index)?.id);
  return [...gathered.values()].flatMap((members): readonly SectionTask[] => {
    const heading = headingOf(members[0] ?? -1);
    if (heading === undefined) return members.map((index) => ({ kind: 'request', index }));
    const expanded = isOpen(openHeadings, heading.id);
    const head: SectionTask = { kind: 'heading', heading, rows: members, expanded };
    if (!expanded) return [head];
    return [head, ...members.map((index) => ({ kind: 'request' as const, index, headingId: heading.id }))];
  });
}

interface BelowInput {
  readonly entries: readonly FlowEntry[];
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly matchedText: readonly boolean[];
  readonly expandedGroups: ReadonlySet<string>;
}

/** The callback requests that the operation or callback request at an index sends, gathered into groups. */
export function tasksBelow(index: number, id: string, input: BelowInput): readonly SectionTask[] {
  const below = (input.children.get(index) ?? []).flatMap((child) => {
    const entry = input.entries[child];
    return entry?.kind === 'callback' ? [{ index: child, callback: entry.callback }] : [];
  });
  const groups = groupCallbacks(
    below,
    (item) => item.callback,
    (item) => input.matchedText[item.index] !== true,
  );
  return groups.flatMap(({ key, items }): readonly SectionTask[] => {
    const first = items[0];
    if (key === undefined || first === undefined)
      return items.map((item) => ({ kind: 'request', index: item.index }));
    const group = groupId(id, key);
    const expanded = input.expandedGroups.has(group);
    const members = items.map((item) => item.callback);
    const indices = items.map((item) => item.index);
    const head: SectionTask = {
      kind: 'group',
      index: first.index,
      indices,
      groupId: group,
      members,
      expanded,
    };
    if (!expanded) return [head];
    return [head, ...items.map((item) => ({ kind: 'request' as const, index: item.index, groupId: group }))];
  });
}
