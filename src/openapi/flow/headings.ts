import type { Operation } from '../workspace/model.ts';
import type { FlowGrouping, FlowOpenness } from './flow.types.ts';

/** The heading of some operations: one tag, or the start of their path. */
export interface OperationHeading {
  readonly id: string;
  /** The tag, or the path that they share; empty for operations without a tag. */
  readonly name: string;
}

/**
 * Finds the heading of each operation: its first tag, or the first segment of its path. Segments that all
 * paths share, such as `/v1`, are skipped. The names of webhooks are not paths, and unused
 * components belong to no API: those stay where they are.
 *
 * @returns Headings by the id of the operation; operations without a heading are missing.
 * @example headingsOf([postPayments], 'path').get(postPayments.id) // { id: 'path:consumer:/payments', name: '/payments' }
 */
export function headingsOf(
  operations: readonly Operation[],
  grouping: FlowGrouping,
): ReadonlyMap<string, OperationHeading> {
  const headings = new Map<string, OperationHeading>();
  if (grouping === 'none') return headings;
  const shared = grouping === 'path' ? sharedSegments(operations) : 0;
  for (const operation of operations) {
    if (operation.unused) continue;
    const { id, sender } = operation;
    const name = grouping === 'tag' ? (operation.tags[0] ?? '') : pathStart(operation, shared);
    if (name !== undefined) headings.set(id, { id: `${grouping}:${sender}:${name}`, name });
  }
  return headings;
}

function pathStart(operation: Operation, shared: number): string | undefined {
  if (!hasPath(operation)) return undefined;
  return `/${segmentsOf(operation)
    .slice(0, shared + 1)
    .join('/')}`;
}

/** How many leading segments all paths have in common, the last segment of the shortest one left to tell it apart. */
function sharedSegments(operations: readonly Operation[]): number {
  const paths = operations.filter(hasPath).map(segmentsOf);
  const [first] = paths;
  if (first === undefined) return 0;
  const most = paths.reduce((least, path) => Math.min(least, path.length), first.length) - 1;
  const differs = first.slice(0, Math.max(0, most)).findIndex((segment, index) => {
    return paths.some((path) => path[index] !== segment);
  });
  return differs === -1 ? Math.max(0, most) : differs;
}

function hasPath({ unused, origin }: Operation): boolean {
  return !unused && origin === 'path';
}

function segmentsOf({ path }: Operation): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

export interface FlowGroupings {
  /** What gathering is of use here; always `none` first. */
  readonly choices: readonly FlowGrouping[];
  /** What to begin with. */
  readonly initial: FlowGrouping;
}

/** Up to this many operations are taken in at a glance: nothing to groupBy. */
const FEW = 7;

/** From this many operations on, an overview is worth more than every operation at once. */
export const MANY_OPERATIONS = 31;

/**
 * Finds by what the operations of a document can be gathered, and whether a reader needs that from the start.
 *
 * @returns `none` alone for few operations, and where neither tags nor paths tell them apart. Documents with many
 * operations begin with tags, where most operations have some and tags are few, else with paths.
 * @example flowGroupings(operations) // { choices: ['none', 'tag', 'path'], initial: 'tag' }
 */
export function flowGroupings(operations: readonly Operation[]): FlowGroupings {
  const used = operations.filter(({ unused }) => !unused);
  if (used.length <= FEW) return { choices: ['none'], initial: 'none' };
  const useful = GROUPINGS.map((grouping) => ({ grouping, ...measure(used, grouping) })).filter(
    ({ headings }) => headings > 1 && headings < used.length,
  );
  const first =
    used.length < MANY_OPERATIONS
      ? undefined
      : useful.find(({ headings, named }) => named * 2 >= used.length && headings * 2 <= used.length);
  return {
    choices: ['none', ...useful.map(({ grouping }) => grouping)],
    initial: first?.grouping ?? 'none',
  };
}

const GROUPINGS = ['tag', 'path'] as const;

function measure(operations: readonly Operation[], grouping: FlowGrouping) {
  const headings = [...headingsOf(operations, grouping).values()];
  return {
    headings: new Set(headings.map(({ id }) => id)).size,
    named: headings.filter(({ name }) => name !== '').length,
  };
}

/** @example isOpen({ byDefault: true, except: new Set(['a']) }, 'a') // false */
export function isOpen({ byDefault, except }: FlowOpenness, id: string): boolean {
  return byDefault !== except.has(id);
}
