import type { BodySchema } from '../openapi/index.ts';
import type { CheckOutcome } from './outcome.ts';

/** What the page asks of the validation worker. */
export interface ToValidator {
  readonly request: number;
  readonly schemaId: number;
  /** Sent along the first time its id comes up; the worker keeps it. */
  readonly schema?: BodySchema;
  readonly mediaType: string;
  readonly text: string;
}

export interface FromValidator {
  readonly request: number;
  readonly outcome: CheckOutcome;
}
