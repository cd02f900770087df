import { runScenario } from './runScenario.ts';
import type { ScenarioInput, ScenarioRow, Scenarios } from './scenario.types.ts';
import { scenarioPlans } from './scenarioPlans.ts';

/**
 * The whole table at once; a view that must not wait takes `scenarioPlans` and `runScenario` instead.
 *
 * @example buildScenarios(input).rows.find(({ id }) => id === 'S3 query.callbackUrl')?.callbackUrl.kind // 'none'
 */
export function buildScenarios(input: ScenarioInput): Scenarios<ScenarioRow> {
  const { rows: plans, message } = scenarioPlans(input);
  const [first, ...others] = plans;
  if (first === undefined) return { rows: [], ...(message !== undefined && { message }) };
  const row = runScenario(first, input);
  return {
    rows: [row, ...others.map((plan) => runScenario(plan, input, row.callbackUrl))],
    ...(message !== undefined && { message }),
  };
}
