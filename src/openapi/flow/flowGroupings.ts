import type { Operation } from '../workspace/model.ts';
import type { FlowGrouping } from './flow.types.ts';
import { headingsOf } from './headingsOf.ts';

export interface FlowGroupings {
  /** What gathering is of use here; always `none` first. */
  readonly choices: readonly FlowGrouping[];
  /** What to begin with. */
  readonly initial: FlowGrouping;
}

/** Up to this many operations are taken in at a glance: nothing to gather. */
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
