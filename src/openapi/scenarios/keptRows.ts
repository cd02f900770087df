import type { KeptScenario, ScenarioPlan } from './scenario.types.ts';

/**
 * The rows of kept scenarios, in the order in which they were kept.
 *
 * @example keptRows([{ name: 'No id', edits: {} }])[0]?.id // 'kept No id'
 */
export function keptRows(kept: readonly KeptScenario[]): readonly ScenarioPlan[] {
  const used = new Map<string, number>();
  return kept.map(({ name, edits, expect }) => {
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return {
      id: count === 1 ? `kept ${name}` : `kept ${name} (${count})`,
      group: 'kept',
      name,
      differs: 'as kept',
      reason: 'because it was kept',
      change: { kind: 'edits', edits },
      ...(expect !== undefined && { expect }),
    };
  });
}
