import type { OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import type { CallbackFacts } from '../facts/facts.types.ts';
import type { Readings } from '../simulation/readings.ts';
import type { CallbackUrl } from '../simulation/simulation.ts';
import type { JsonValue } from '../source/json.ts';
import type { Range } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { CallbackRequest } from '../workspace/model.ts';

/** A sample that a user named. */
export interface KeptScenario {
  readonly name: string;
  readonly edits: ExchangeEdits;
  /** The callback URL that is expected, or that there is none. */
  readonly expect?: { readonly url: string } | 'none';
}

/** All that the scenarios of one callback request follow from. */
export interface ScenarioInput {
  /** Absent for a webhook, whose URL no key makes. */
  readonly callback: CallbackRequest | undefined;
  readonly minor: OpenApiMinor;
  /** The request that is answered: the operation, or the callback request that encloses a nested one. */
  readonly parentDetail: OperationDetail;
  /** What the user changed of it. */
  readonly parentEdits: ExchangeEdits;
  /** Of a nested callback: the URL that its enclosing request is sent to. */
  readonly outerUrl?: string | undefined;
  /** The callback request itself, for examples of its body. */
  readonly callbackDetail?: OperationDetail | undefined;
  /** Absent while they are not known: then nothing is generated. */
  readonly facts: CallbackFacts | undefined;
  readonly kept: readonly KeptScenario[];
  readonly readings?: Partial<Readings> | undefined;
}

export type ScenarioGroup = 'exchange' | 'example' | 'kept' | 'generated';

/** A row before it is simulated: cheap, however large the samples are. */
export interface ScenarioPlan {
  /** Equal in every table of the same document: `S3 query.callbackUrl`. Unique in a table. */
  readonly id: string;
  readonly group: ScenarioGroup;
  readonly name: string;
  /** From the samples of the description: `callbackUrl absent`, `id = a/b?c&d#e`. */
  readonly differs: string;
  /** Why the row is there, a clause: "because the query parameter `callbackUrl` is optional". */
  readonly reason: string;
  /** Why the description forbids such a value; it is listed all the same, as a check of the limit. */
  readonly forbidden?: string;
  readonly change: ScenarioChange;
  readonly expect?: KeptScenario['expect'];
}

/** What a scenario changes of the samples. */
export type ScenarioChange =
  | { readonly kind: 'edits'; readonly edits: ExchangeEdits; readonly callbackEdits?: ExchangeEdits }
  | { readonly kind: 'values'; readonly values: readonly ValueChange[] };

/** One value in its place; without `value` it is left out. */
export interface ValueChange {
  /** As in `SourceFacts`; `request.body` without a pointer and a value is the whole body, not sent. */
  readonly source: string;
  readonly pointer?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly status?: string | undefined;
  readonly value?: JsonValue;
}

/** A row: what is sent, and the callback URL that comes of it. */
export interface ScenarioRow extends Omit<ScenarioPlan, 'change'> {
  /** They load the row into an exchange; all of them, not only what differs. */
  readonly edits: ExchangeEdits;
  /** The same for the callback request, where an example of its body belongs to the row. */
  readonly callbackEdits?: ExchangeEdits;
  readonly callbackUrl: CallbackUrl;
  /** Where the URL differs from that of the first row. */
  readonly differences: readonly Range[];
  /** Whether the expectation of a kept scenario holds; absent without one. */
  readonly expectation?: 'pass' | 'fail';
}

/** Rows with what is to be said of them as a whole. */
export interface Scenarios<Row extends ScenarioPlan | ScenarioRow> {
  readonly rows: readonly Row[];
  /** One sentence: why there is so little, or that there would be more. */
  readonly message?: string;
}
