import type { Resolution, WalkStep } from './simulation.ts';

export type MissingReason = Extract<Resolution, { kind: 'missing' }>['reason'];

/** What may help to find a value that is not there. */
export interface MissingHelp {
  readonly walk?: readonly WalkStep[];
  readonly available?: readonly string[];
  readonly nearest?: string | undefined;
}

/** A resolution for a value that is not there; `message` is half a sentence in lower case, code in backticks. */
export function missing(
  source: string,
  reason: MissingReason,
  message: string,
  help: MissingHelp = {},
): Resolution {
  return {
    kind: 'missing',
    source,
    reason,
    message,
    walk: help.walk ?? [],
    available: help.available ?? [],
    ...(help.nearest === undefined ? {} : { nearest: help.nearest }),
  };
}
