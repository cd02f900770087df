import type { ParsedKey } from '../expression/expression.ts';
import type { CallbackFacts } from '../facts/facts.types.ts';
import type { Simulation } from '../simulation/simulation.ts';
import type { Party } from '../workspace/model.ts';
import type { RiskReference } from './references.ts';

export type RiskFindingId = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10';

/** A value that shows a finding once it is the sample of a source. */
export interface AttackSample {
  /** Field id with message, as in `Resolution`. */
  readonly source: string;
  /** Of a body. */
  readonly pointer?: string;
  readonly value: string;
}

/** What may go wrong with the URL of one callback, as far as the description and the sample tell. */
export interface RiskFinding {
  readonly id: RiskFindingId;
  readonly title: string;
  /** One sentence or two; code in backticks. */
  readonly message: string;
  /** `warning`: rare, and worth a change. `note`: true of most descriptions. */
  readonly severity: 'warning' | 'note';
  readonly attack?: AttackSample;
  /** What to add to the description, where that helps: `pattern: '^https://'`. */
  readonly fix?: string;
  readonly reference: RiskReference;
}

export interface FindingsInput {
  /** The key as it is simulated, repaired or not. */
  readonly parsed: ParsedKey;
  readonly simulation: Simulation;
  readonly facts: CallbackFacts;
  /** Who sends the callback request. */
  readonly sender: Party;
}
