import type { CallbackFacts } from '../facts/facts.types.ts';
import type { ScenarioInput, ScenarioPlan } from './scenario.types.ts';
import type { ScenarioSource } from './scenarioSource.ts';

/** What rows are generated from. */
export interface Generating {
  readonly input: ScenarioInput;
  readonly facts: CallbackFacts;
  readonly sources: readonly ScenarioSource[];
}

/** Makes the rows of one number, S2 to S20. */
export type Generate = (from: Generating) => readonly ScenarioPlan[];
