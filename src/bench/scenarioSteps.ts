import { callbackFacts } from '../openapi/facts/index.ts';
import { allCallbacks, type Description, minorOfKind, openDescription } from '../openapi/index.ts';
import {
  buildScenarios,
  runScenario,
  type ScenarioInput,
  scenarioPlans,
} from '../openapi/scenarios/index.ts';
import { middle, ms, once, printTable } from './measure.ts';
import type { SampleDocument } from './samples.ts';

const RUNS = 9;

/** Times the scenarios of the first callback of each document, and of all callbacks where there are a thousand. */
export function scenarioSteps(samples: readonly SampleDocument[]): void {
  const rows = samples.map((sample) => {
    const description = openDescription({ entry: sample.uri, documents: [sample] });
    const count = allCallbacks(description.analysis).length;
    return stepsOf(sample.name, description, count >= 1_000 ? count : 1);
  });
  printTable(
    'Scenarios, in Node: median milliseconds of each step',
    ['document', 'callbacks', 'rows', 'facts', 'plans', 'all rows', 'longest row'],
    rows,
  );
}

function stepsOf(name: string, description: Description, count: number): readonly string[] {
  const runs = Array.from({ length: count > 1 ? 3 : RUNS + 1 }, () => runOf(description, count)).slice(1);
  const of = (step: 'facts' | 'plans' | 'all') => ms(middle(runs.map((run) => run[step])));
  // Of each row the median, so that a pause of the engine is not taken for a slow row.
  const medians = (runs[0]?.each ?? []).map((_, row) => middle(runs.map(({ each }) => each[row] ?? 0)));
  const longest = medians.reduce((most, one) => Math.max(most, one), 0);
  const rows = (runs[0]?.rows ?? 0).toLocaleString('en');
  return [name, count.toLocaleString('en'), rows, of('facts'), of('plans'), of('all'), ms(longest)];
}

function runOf(description: Description, count: number) {
  const callbacks = allCallbacks(description.analysis).slice(0, count);
  const facts = once(() => callbacks.map(({ id }) => callbackFacts(description, id)));
  const inputs = callbacks.flatMap((callback, index): readonly ScenarioInput[] => {
    const parentDetail = description.describe(callback.parentId);
    const minor = minorOfKind(description.analysis.kind);
    if (!parentDetail) return [];
    return [{ callback, minor, parentDetail, parentEdits: {}, facts: facts.result[index], kept: [] }];
  });
  const plans = once(() => inputs.map((input) => scenarioPlans(input)));
  const all = once(() => inputs.map((input) => buildScenarios(input)));
  const [first] = inputs;
  const each = first ? scenarioPlans(first).rows.map((plan) => once(() => runScenario(plan, first)).ms) : [];
  return {
    facts: facts.ms,
    plans: plans.ms,
    all: all.ms,
    each,
    rows: all.result.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}
