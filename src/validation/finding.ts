import type { JsonValue } from '../openapi/source/index.ts';

/** One thing to change, before it becomes an issue: alternatives are weighed by what kinds of things they ask for. */
export interface Finding {
  readonly keyword: string;
  readonly pointer: string;
  /** The pointer of the value that has the fault; of a missing member, its object. */
  readonly at: string;
  readonly text: string;
  /** For `type`: what would be right. */
  readonly types?: readonly string[];
  /** For `enum` and `const`: what would be right. */
  readonly allowed?: readonly JsonValue[];
  /** The value is of another type than all that would be right. */
  readonly otherKind?: boolean;
}
