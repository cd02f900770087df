/** One thing that is wrong, or may be, with a value. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** JSON Pointer of what it is about; a missing member has one too. */
  readonly pointer: string;
  /** The same for something that is there: of a missing member, the object that lacks it. */
  readonly at: string;
  /** A sentence with code in backticks. */
  readonly text: string;
}

/** What checking a body against its schema came to. */
export type CheckOutcome =
  | {
      readonly kind: 'checked';
      /** Errors before warnings; at most `mostIssues`. */
      readonly issues: readonly Issue[];
      /** How many more there are. */
      readonly more: number;
      /** What could not be checked, and why. */
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'unchecked'; readonly reason: string };
