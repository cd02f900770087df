import type { Field } from '../exchange/detail.ts';
import type { LinkValue } from '../expression/linkValue.ts';
import type { JsonValue } from '../source/json.ts';
import type { PassedValue } from './passedValue.ts';

/** One member of a link's `parameters` with what became of it. */
export interface LinkArgument {
  /** As the document has it. */
  readonly key: string;
  readonly value: LinkValue;
  /** The parameter of the target; absent where it has none of this name, so that the value goes nowhere. */
  readonly field?: Field;
  readonly passed: PassedValue;
  /** As the next request has it: `?limit=10`, `X-Id: 7`; absent where nothing is sent. */
  readonly wire?: string;
  /** Why it is not sent though it has a value, and other remarks; clauses without a full stop. */
  readonly notes: readonly string[];
  /** Index of its first expression: into `parts` where it is in the URL, else past their end into `others`. */
  readonly part?: number;
}

/** A parameter of the target that is sent. */
export interface SentField {
  readonly field: Field;
  readonly value: JsonValue;
  /** Where the link gives it. */
  readonly given?: { readonly value: LinkValue; readonly passed: PassedValue };
}
