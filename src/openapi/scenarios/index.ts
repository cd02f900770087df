/** `openapi/scenarios`: samples that change a callback URL, each with its reason, and what becomes of the URL. */

export { buildScenarios } from './buildScenarios.ts';
export { LONGEST_NAME, MOST_KEPT, readKeptScenarios } from './readKeptScenarios.ts';

export { runScenario } from './runScenario.ts';
export type * from './scenario.types.ts';
export { scenarioPlans } from './scenarioPlans.ts';
export { scenariosCsv, scenariosMarkdown } from './scenarioText.ts';
export { withValue } from './withValue.ts';
